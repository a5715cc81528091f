import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { Button } from '@/shared/ui/button'
import { goTo } from '../go'
import { isUnpaid } from '../words'
import { EndCard } from './end-card'
import './foot.scss'

/** Not with a doctor yet: back to where it was left. */
const Unsent = ({ consult }: { consult: Consult }) => (
  <>
    <View className="talk-foot__words">
      {isUnpaid(consult) ? '付款后马上转给医生，填好的都在' : '还没有提交，填好的都在'}
    </View>
    <Button onClick={() => goTo(consult)}>{isUnpaid(consult) ? '去支付' : '接着填'}</Button>
  </>
)

/** In the box's place where nothing can be said: how it ended and what comes next. */
export const Foot = ({ consult }: { consult: Consult }) => (
  <View className="talk-foot">
    {consult.state === 'drafted' ? <Unsent consult={consult} /> : <EndCard consult={consult} />}
  </View>
)
