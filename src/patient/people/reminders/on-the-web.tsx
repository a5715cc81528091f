import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import './reminders.scss'

/** What there is in place of the platforms' messages. */
export const OnTheWeb = () => (
  <Card title="网页不弹提醒">
    <View className="reminders__words">
      在微信或支付宝里打开“杏林”小程序，挂号、报到时点“允许”，手机就会弹出提醒。不方便也没关系，要紧的会发短信。
    </View>
  </Card>
)
