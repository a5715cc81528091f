import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { EditDepartment } from '@/companion/operator/department/edit-department'

export default function Index() {
  const { departmentId } = useRouter<{ departmentId: string }>().params
  return (
    <Gate title="科室资料" role="operator">
      <EditDepartment departmentId={departmentId ?? null} />
    </Gate>
  )
}
