import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { RunPage } from './run-page'

export default function Index() {
  const { gatheringId = '' } = useRouter<{ gatheringId: string }>().params
  return (
    <Gate title="主持" role="staff">
      <StaffPage title="主持">
        <RunPage gatheringId={gatheringId} />
      </StaffPage>
    </Gate>
  )
}
