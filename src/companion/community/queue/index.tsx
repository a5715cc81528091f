import { Queue } from '@/companion/community/queue/queue'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="审核队列" role="operator">
      <Queue />
    </StaffShell>
  )
}
