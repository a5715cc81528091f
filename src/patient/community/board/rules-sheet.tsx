import { View } from '@tarojs/components'
import { Sheet } from '@/shared/ui/sheet'
import './board.scss'

export const RulesList = ({ rules }: { rules: readonly string[] }) => (
  <View>
    {rules.map((rule, at) => (
      <View key={at} className="rules__one">
        <View className="rules__number">{at + 1}</View>
        <View className="rules__words">{rule}</View>
      </View>
    ))}
  </View>
)

export interface RulesSheetProps {
  open: boolean
  rules: readonly string[]
  onClose: () => void
}

/** What holds in this board. */
export const RulesSheet = ({ open, rules, onClose }: RulesSheetProps) => (
  <Sheet open={open} title="版块公约" onClose={onClose}>
    <RulesList rules={rules} />
  </Sheet>
)
