import { useRouter } from '@tarojs/taro'
import { JoinFirst } from '@/patient/community/join-first'
import { Members } from '@/patient/community/members'
import { useStanding } from '@/patient/community/use-standing'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { AskForm } from './ask-form'

function Ask({ gatheringId }: { gatheringId: string }) {
  return (
    <QueryView query={useStanding()} skeleton={<Skeleton shape="card" />}>
      {({ standing }) => (standing ? <AskForm gatheringId={gatheringId} standing={standing} /> : <JoinFirst />)}
    </QueryView>
  )
}

export default function Index() {
  const { gatheringId = '' } = useRouter<{ gatheringId: string }>().params
  return (
    <Page title="提问">
      <Members>
        <Ask gatheringId={gatheringId} />
      </Members>
    </Page>
  )
}
