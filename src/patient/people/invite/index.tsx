import { Invite } from '@/patient/people/invite/invite'

export default function Index() {
  return <Invite />
}
