import { Gate } from '@/companion/gate/gate'
import { PlanForm } from './plan-form'

export default function Index() {
  return (
    <Gate title="排活动" role="staff">
      <PlanForm />
    </Gate>
  )
}
