import { Button as HostButton, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Invitation } from '@xinglin/types/identity'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { toast } from '@/shared/ui/toast'
import './invitation-code.scss'

const copy = (code: string) => void Taro.setClipboardData({ data: code }).then(() => toast('已复制'))

const Share = ({ code }: { code: string }) =>
  process.env.TARO_ENV === 'h5' ? (
    <Button onClick={() => copy(code)}>复制邀请码</Button>
  ) : (
    <HostButton className="invitation__share" openType="share">
      发给家人
    </HostButton>
  )

/** The eight digits, big, in two groups; and what the other one does with them. */
export const InvitationCode = ({ invitation: { code, expiresAt } }: { invitation: Invitation }) => (
  <>
    <Card kind="now" className="invitation">
      <View>把这个码告诉家人</View>
      <View className="invitation__code" aria-label={code}>
        {code.slice(0, 4)} {code.slice(4)}
      </View>
      <View className="invitation__till">{momentText(expiresAt)} 前有效，只能用一次</View>
    </Card>
    <Card title="请家人这样做">
      <View>1. 在自己的手机上打开杏林，登录</View>
      <View>2. 点「我的」里的「亲情代办」</View>
      <View>3. 点「我有家人给的邀请码」，输入这 8 个数字</View>
    </Card>
    <View className="invitation__ways">
      <Share code={code} />
    </View>
  </>
)
