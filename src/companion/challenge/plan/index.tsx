import { Gate } from '@/companion/gate/gate'
import { PlanForm } from './plan-form'

export default function Index() {
  return (
    <Gate title="新的挑战" role="staff">
      <PlanForm />
    </Gate>
  )
}
