import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { Gatherings } from './gatherings'

export default function Index() {
  return (
    <Page title="专家时间与活动">
      <Members>
        <Gatherings />
      </Members>
    </Page>
  )
}
