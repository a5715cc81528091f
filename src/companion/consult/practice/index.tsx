import { PracticePage } from '@/companion/consult/practice/practice'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  return (
    <Gate title="接诊设置" role="doctor">
      <PracticePage />
    </Gate>
  )
}
