import { useRouter } from '@tarojs/taro'
import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { ChallengeView } from './challenge-view'

export default function Index() {
  const { challengeId = '' } = useRouter<{ challengeId: string }>().params
  return (
    <Page title="打卡">
      <Members>
        <ChallengeView challengeId={challengeId} />
      </Members>
    </Page>
  )
}
