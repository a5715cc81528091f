import { View } from '@tarojs/components'
import '@/shared/ui/state-view.scss'

/** An expected refusal in words, where the page can say more than the server did. */
export const Notice = ({ children }: { children: string }) => (
  <View className="error-line" role="alert">
    {children}
  </View>
)
