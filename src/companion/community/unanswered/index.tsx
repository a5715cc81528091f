import { Unanswered } from '@/companion/community/unanswered/unanswered'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="待回答的提问" role="staff">
      <Unanswered />
    </StaffShell>
  )
}
