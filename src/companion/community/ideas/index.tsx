import { Ideas } from '@/companion/community/ideas/ideas'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="金点子" role="operator">
      <Ideas />
    </StaffShell>
  )
}
