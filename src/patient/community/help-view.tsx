import { View } from '@tarojs/components'
import type { Help } from '@xinglin/types/community'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import './help-view.scss'

export interface HelpViewProps {
  help: Help
  onOn: () => void
}

/** After words of somebody who may be in danger: people to talk to, now; nothing competes with it. */
export const HelpView = ({ help: { say, lines }, onOn }: HelpViewProps) => (
  <View className="help" role="alert">
    <View className="help__say">{say}</View>
    {lines.map(({ number, name }, at) => (
      <View key={number} className="help__line">
        <View className="help__name">{name}</View>
        <Button kind={at === 0 ? 'danger' : 'secondary'} icon="phone" onClick={() => callPhone(number)}>
          拨打 {number}
        </Button>
      </View>
    ))}
    <View className="help__sent">您写的话已经收到，工作人员会先看。</View>
    <Button kind="text" onClick={onOn}>
      看我写的
    </Button>
  </View>
)
