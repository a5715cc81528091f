import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { JoinPage } from './join-page'

export default function Index() {
  return (
    <Page title="加入社区">
      <Members>
        <JoinPage />
      </Members>
    </Page>
  )
}
