import { Guide } from '@/patient/guide/guide'

export default function Index() {
  return <Guide />
}
