import { View } from '@tarojs/components'
import { Fold } from './fold'
import './rules.scss'

/** The written rules by which the line is made, as patients read them too. */
export const Rules = ({ rules }: { rules: readonly string[] }) => (
  <Fold title="排队规则">
    <View className="rules">
      {rules.map((rule) => (
        <View key={rule} className="rules__one">
          {rule}
        </View>
      ))}
    </View>
  </Fold>
)
