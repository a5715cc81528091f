import { View } from '@tarojs/components'
import { useSession } from '@/shared/session/session'
import { civilDate } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { to } from '../navigation'
import './refer-entry.scss'

export interface ReferEntryProps {
  visit: { appointmentId: string; startsAt: string }
}

/** From a visit of today, or of before, to another doctor. */
export function ReferEntry({ visit: { appointmentId, startsAt } }: ReferEntryProps) {
  const isDoctor = Boolean(useSession()?.doctorId)
  const date = civilDate(startsAt)
  if (!isDoctor || date > civilDate()) return null
  return (
    <View className="refer-entry">
      <Button kind="secondary" icon="share" onClick={() => to.refer(appointmentId, date)}>
        转诊
      </Button>
    </View>
  )
}
