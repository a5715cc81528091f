import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import './stopped.scss'

/** On the appointment's own page: it was stopped, and what to do now. */
export function StoppedNotice({ appointment: { id, clinicStopped, chooseBy } }: { appointment: Appointment }) {
  if (!clinicStopped) return null
  return (
    <Card kind={chooseBy ? 'now' : 'plain'} title={chooseBy ? '医生停诊，请选择' : '医生停诊'}>
      {chooseBy ? (
        <View>很抱歉，医生这天不能出诊。{momentText(chooseBy)} 前可以改约，或者退款并领券。</View>
      ) : (
        <View>很抱歉，医生这天不能出诊。</View>
      )}
      <View className="stopped__act">
        <Button kind={chooseBy ? 'primary' : 'secondary'} onClick={() => to.stopped(id)}>
          {chooseBy ? '去选择' : '看处理结果'}
        </Button>
      </View>
    </Card>
  )
}
