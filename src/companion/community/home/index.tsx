import { CommunityHome } from '@/companion/community/home/community-home'
import { StaffShell } from '@/companion/community/staff-shell'

export default function Index() {
  return (
    <StaffShell title="病友社区" role="staff">
      <CommunityHome />
    </StaffShell>
  )
}
