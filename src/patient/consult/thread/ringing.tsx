import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'

/** On the emergency line until a doctor takes it: what happens meanwhile, and the faster way. */
export const Ringing = ({ consult: { line, state } }: { consult: Consult }) =>
  line === 'emergency' && state === 'paid' ? (
    <View className="talk-head__ringing" role="status">
      <View className="talk-head__words">正在呼叫值班医生，没接会马上换下一位。变严重不要等，马上打 120。</View>
      <Button small kind="danger" icon="phone" onClick={() => callPhone('120')}>
        打 120
      </Button>
    </View>
  ) : null
