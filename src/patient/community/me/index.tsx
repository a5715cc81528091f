import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { MePage } from './me-page'

export default function Index() {
  return (
    <Page title="我在社区">
      <Members>
        <MePage />
      </Members>
    </Page>
  )
}
