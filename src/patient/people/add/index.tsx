import { AddPatient } from '@/patient/people/add/add-patient'

export default function Index() {
  return <AddPatient />
}
