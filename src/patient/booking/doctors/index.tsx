import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { DepartmentDoctors } from '@/patient/booking/doctors/department-doctors'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { departmentId = '', name } = useRouter<{ departmentId: string; name?: string }>().params
  return (
    <Page title={name ? decoded(name) : '选医生'}>
      <DepartmentDoctors departmentId={departmentId} />
    </Page>
  )
}
