import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/shared/ui/icon'

/** One line of a card that matters now. */
export const NowLine = ({ icon, words }: { icon: IconName; words: string }) => (
  <View className="now__line">
    <Icon name={icon} className="now__icon" />
    <View>{words}</View>
  </View>
)
