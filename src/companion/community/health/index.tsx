import { BoardHealth } from '@/companion/community/health/board-health'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="版块情况" role="staff">
      <BoardHealth />
    </StaffShell>
  )
}
