import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { EndCard } from './end-card'
import { Unsent } from './unsent'
import './foot.scss'

/** In the box's place where nothing can be said: how it ended and what comes next. */
export const Foot = ({ consult }: { consult: Consult }) => (
  <View className="talk-foot">
    {consult.state === 'drafted' ? <Unsent consult={consult} /> : <EndCard consult={consult} />}
  </View>
)
