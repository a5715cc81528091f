import { Crises } from '@/companion/community/crises/crises'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="危急情况" role="operator">
      <Crises />
    </StaffShell>
  )
}
