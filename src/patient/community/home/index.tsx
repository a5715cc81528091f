import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { WriteBar } from '../write-bar'
import { CommunityHome } from './community-home'

export default function Index() {
  return (
    <Page title="病友社区" bar={<WriteBar />}>
      <Members>
        <CommunityHome />
      </Members>
    </Page>
  )
}
