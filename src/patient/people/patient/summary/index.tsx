import { useRouter } from '@tarojs/taro'
import { SummaryPage } from '@/patient/people/patient/summary/summary-page'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { patientId = '' } = useRouter<{ patientId: string }>().params
  return (
    <Page title="给医生看的摘要">
      <SummaryPage patientId={patientId} />
    </Page>
  )
}
