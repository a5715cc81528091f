import { Reminders } from '@/patient/people/reminders/reminders'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="提醒设置">
      <Reminders />
    </Page>
  )
}
