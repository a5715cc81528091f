import { Measures } from '@/companion/community/measures/measures'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="禁言与申诉" role="operator">
      <Measures />
    </StaffShell>
  )
}
