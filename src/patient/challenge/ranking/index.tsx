import { useRouter } from '@tarojs/taro'
import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { Ranking } from './ranking'

export default function Index() {
  const { challengeId = '' } = useRouter<{ challengeId: string }>().params
  return (
    <Page title="排行">
      <Members>
        <Ranking challengeId={challengeId} />
      </Members>
    </Page>
  )
}
