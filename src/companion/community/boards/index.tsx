import { Boards } from '@/companion/community/boards/boards'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="版块设置" role="operator">
      <Boards />
    </StaffShell>
  )
}
