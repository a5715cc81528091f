import { useRouter } from '@tarojs/taro'
import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { GatheringView } from './gathering-view'

export default function Index() {
  const { gatheringId = '' } = useRouter<{ gatheringId: string }>().params
  return (
    <Page title="活动">
      <Members>
        <GatheringView gatheringId={gatheringId} />
      </Members>
    </Page>
  )
}
