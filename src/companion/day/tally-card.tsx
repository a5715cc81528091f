import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import type { Tally } from './day'
import './tally-card.scss'

const percent = (part: number, all: number) => `${all ? Math.round((part / all) * 100) : 0}%`

/** How many are still to come, large; beside it what is done. */
export const TallyCard = ({ tally: { all, waiting, fulfilled, missed } }: { tally: Tally }) => (
  <Card className="tally">
    <View className="tally__line">
      <View className="tally__big">
        {waiting}
        <View className="tally__unit">位待诊</View>
      </View>
      <View className="tally__rest">
        共 {all} 位 · 已就诊 {fulfilled}
        {missed ? ` · 爽约 ${missed}` : ''}
      </View>
    </View>
    <View className="tally__track" aria-hidden="true">
      <View className="tally__done" style={{ width: percent(fulfilled, all) }} />
      <View className="tally__missed" style={{ width: percent(missed, all) }} />
    </View>
  </Card>
)
