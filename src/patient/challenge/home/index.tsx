import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { Challenges } from './challenges'

export default function Index() {
  return (
    <Page title="打卡挑战">
      <Members>
        <Challenges />
      </Members>
    </Page>
  )
}
