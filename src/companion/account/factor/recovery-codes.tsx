import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import './factor.scss'

export interface RecoveryCodesProps {
  codes: readonly string[]
  onDone: () => void
}

/** Ten codes, shown this once. */
export const RecoveryCodes = ({ codes, onDone }: RecoveryCodesProps) => (
  <Card className="enrol" title="请收好这 10 个恢复码">
    <View className="enrol__words">
      手机不在身边时，用一个恢复码代替 6 位数字。每个只能用一次，离开这一页后不再显示。
    </View>
    <View className="recovery">
      {codes.map((code) => (
        <View key={code} className="recovery__code">
          {code}
        </View>
      ))}
    </View>
    <Button kind="secondary" icon="list" onClick={() => void Taro.setClipboardData({ data: codes.join('\n') })}>
      全部复制
    </Button>
    <Button icon="check" onClick={onDone}>
      我收好了
    </Button>
  </Card>
)
