import { Reveals } from '@/companion/community/reveals/reveals'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="身份查看记录" role="operator">
      <Reveals />
    </StaffShell>
  )
}
