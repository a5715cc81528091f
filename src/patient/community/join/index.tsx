import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { useStanding } from '../use-standing'
import { JoinPage } from './join-page'

export default function Index() {
  const joined = Boolean(useStanding().data?.standing)
  return (
    <Page title={joined ? '改昵称' : '加入社区'}>
      <Members>
        <JoinPage />
      </Members>
    </Page>
  )
}
