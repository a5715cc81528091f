import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { Blocks } from './blocks'

export default function Index() {
  return (
    <Page title="屏蔽管理">
      <Members>
        <Blocks />
      </Members>
    </Page>
  )
}
