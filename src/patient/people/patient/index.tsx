import { useRouter } from '@tarojs/taro'
import { PatientDetail } from '@/patient/people/patient/patient-detail'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { patientId = '' } = useRouter<{ patientId: string }>().params
  return (
    <Page title="就诊人">
      <PatientDetail patientId={patientId} />
    </Page>
  )
}
