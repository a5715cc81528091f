import { Replies } from '@/companion/consult/replies/replies'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  return (
    <Gate title="常用语" role="doctor">
      <Replies />
    </Gate>
  )
}
