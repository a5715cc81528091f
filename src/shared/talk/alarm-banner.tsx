import { View } from '@tarojs/components'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import type { Side } from './clock-words'
import './alarm-banner.scss'

/** Below words that sound like an emergency: for the patient the way to 120, for the doctor what was noticed. */
export const AlarmBanner = ({ flag, side }: { flag: string; side: Side }) => (
  <View className="alarm" role="alert">
    <View className="alarm__words">
      <Icon name="warning" className="alarm__icon" />
      {side === 'patient' ? `这可能很急：${flag}。不要等回复，请先打 120` : `可能是急症：${flag}`}
    </View>
    {side === 'patient' ? (
      <Button kind="danger" icon="phone" onClick={() => callPhone('120')}>
        拨打 120
      </Button>
    ) : null}
  </View>
)
