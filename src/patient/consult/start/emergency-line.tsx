import { View } from '@tarojs/components'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { callPhone } from '@/shared/platform/phone'
import { whenSignedIn } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { useTerms } from '../use-terms'
import './emergency-line.scss'

const AMBULANCE = '120'

/** The doctor on duty, or 120 where nobody is. */
export function EmergencyLine() {
  const line = useTerms().data?.emergency
  if (!line) return null
  const ask = () => whenSignedIn(() => to.openConsult({ line: 'emergency', kind: 'advice' }))
  return (
    <View className="line">
      <View className="line__text">
        <View className="line__title">急诊值班医生</View>
        <View className="line__about">
          {line.open ? `${line.minutes} 分钟内回复，超时退款` : '现在没有值班医生；着急请打 120 或去急诊'}
        </View>
      </View>
      {line.open ? (
        <View className="line__way">
          <View className="line__fee">{yuan(line.feeFen)}</View>
          <Button small kind="secondary" onClick={ask}>
            马上问
          </Button>
        </View>
      ) : (
        <Button small kind="secondary" icon="phone" onClick={() => callPhone(AMBULANCE)}>
          打 120
        </Button>
      )}
    </View>
  )
}
