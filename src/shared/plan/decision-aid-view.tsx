import { ScrollView, View } from '@tarojs/components'
import type { DecisionAid } from '@xinglin/types/plan'
import { useElder } from '@/shared/elder'
import { Icon, type IconName } from '@/shared/ui/icon'
import './decision-aid-view.scss'

type Option = DecisionAid['options'][number]

interface PartProps {
  title: string
  icon: IconName
  tone: 'good' | 'bad' | 'number'
  lines: readonly { text: string; source?: string }[]
}

/** Every option has every part, in the same order, so that they can be held against each other. */
const Part = ({ title, icon, tone, lines }: PartProps) => (
  <View className="aid__part">
    <View className={`aid__part-title aid__part-title--${tone}`}>
      <Icon name={icon} className="aid__icon" />
      {title}
    </View>
    {lines.length ? null : <View className="aid__none">这里没有列数字</View>}
    {lines.map(({ text, source }) => (
      <View key={text} className="aid__line">
        {text}
        {source ? <View className="aid__source">来源：{source}</View> : null}
      </View>
    ))}
  </View>
)

const plain = (lines: readonly string[]) => lines.map((text) => ({ text }))

const OptionCard = ({ option, n }: { option: Option; n: number }) => (
  <View className="aid__option">
    <View className="aid__name">
      办法{n + 1}：{option.name}
    </View>
    <Part title="好处" icon="check" tone="good" lines={plain(option.benefits)} />
    <Part title="风险" icon="warning" tone="bad" lines={plain(option.risks)} />
    <Part title="数字" icon="list" tone="number" lines={option.figures} />
  </View>
)

/** 决策辅助: the options side by side, to be moved with a finger where they do not fit; in elder mode one below the other. */
export function DecisionAidView({ aid }: { aid: DecisionAid }) {
  const elder = useElder()
  const options = aid.options.map((option, n) => <OptionCard key={option.name} option={option} n={n} />)
  return (
    <View className="aid">
      <View className="aid__question">{aid.question}</View>
      {elder ? (
        <View className="aid__stack">{options}</View>
      ) : (
        <>
          <View className="aid__hint">共 {aid.options.length} 种办法，左右滑动对比</View>
          <ScrollView className="aid__scroll" scrollX>
            <View className="aid__row">{options}</View>
          </ScrollView>
        </>
      )}
      <View className="aid__reviewed">{aid.reviewed}</View>
    </View>
  )
}
