import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'

export interface StaffCodeProps {
  code: string
  expiresAt: string
  name: string
  onAgain: () => void
}

/** The code in two groups of four, until when it works, and that it is not shown again. */
export const StaffCode = ({ code, expiresAt, name, onAgain }: StaffCodeProps) => (
  <Card kind="now" className="staff-code">
    <View className="staff-code__for">{name}的激活码</View>
    <View className="staff-code__code" aria-label={code}>
      {code.slice(0, 4)} {code.slice(4)}
    </View>
    <View className="staff-code__end">{momentText(expiresAt)} 前有效</View>
    <View className="staff-code__note">
      <View>只能用一次，请当面或电话告诉本人</View>
      <View>离开这一页后不再显示</View>
    </View>
    <Button icon="list" onClick={() => void Taro.setClipboardData({ data: code })}>
      复制
    </Button>
    <Button kind="text" onClick={onAgain}>
      再邀请一位
    </Button>
  </Card>
)
