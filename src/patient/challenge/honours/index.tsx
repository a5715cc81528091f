import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { HonoursView } from './honours-view'

export default function Index() {
  return (
    <Page title="荣誉">
      <Members>
        <HonoursView />
      </Members>
    </Page>
  )
}
