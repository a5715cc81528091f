import { View } from '@tarojs/components'
import { NOTICE } from './recording-words'
import './recording.scss'

/** Said before the call, to both: that it is recorded, why, and who may see it. */
export const RecordingNotice = () => (
  <View className="rec-notice">
    <View className="rec-notice__title">
      <View className="rec-dot" />
      {NOTICE.title}
    </View>
    <View className="rec-notice__about">{NOTICE.about}</View>
    <View className="rec-notice__about">{NOTICE.who}</View>
  </View>
)
