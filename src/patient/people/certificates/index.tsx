import { useRouter } from '@tarojs/taro'
import { Certificates } from '@/patient/people/certificates/certificates'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { patientId = '' } = useRouter<{ patientId: string }>().params
  return (
    <Page title="关系证明">
      <Certificates patientId={patientId} />
    </Page>
  )
}
