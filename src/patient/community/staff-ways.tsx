import { View } from '@tarojs/components'
import type { StaffMark } from '@xinglin/types/community'
import { useTakingConsultant } from '@/patient/consult/use-consultant'
import { to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import './staff-ways.scss'

const Ways = ({ doctorId }: { doctorId: string }) => (
  <View className="staff-ways">
    <Button small kind="secondary" icon="calendar" onClick={() => to.doctor(doctorId)}>
      挂号
    </Button>
    {useTakingConsultant(doctorId) ? (
      <Button small kind="secondary" icon="chat" onClick={() => to.openConsult({ doctorId })}>
        问诊
      </Button>
    ) : null}
  </View>
)

/** To a booking with a doctor, and to a consult where he takes them; nothing for colleagues whom one cannot book. */
export const StaffWays = ({ staff: { doctorId } }: { staff: StaffMark }) =>
  doctorId ? <Ways doctorId={doctorId} /> : null
