import { View } from '@tarojs/components'
import type { Template } from '@xinglin/types/notify'
import { Heading, Hint } from '@/companion/money/facts'
import { CHANNELS } from '../deliveries/channels'
import { missingIn, setUpFor } from './words'
import './templates.scss'

/** How to get what is missing; nothing when all channels are ready. */
export function SetUp({ template }: { template: Template }) {
  const missing = missingIn(template)
  if (!missing.length) return null
  return (
    <>
      <Heading>怎么开通</Heading>
      {missing.map((channel) => {
        if (channel === 'call') return null
        const { how, setting } = setUpFor(channel, template.form)
        return (
          <View key={channel} className="set-up">
            <Hint>
              {CHANNELS[channel]}：{how}
            </Hint>
            <View className="set-up__setting">{setting}</View>
          </View>
        )
      })}
      <Hint>没有开通的渠道会跳过；小程序的“消息”里总有。</Hint>
    </>
  )
}
