import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import './post.scss'

/** A story's way, one step below the other. */
export const Steps = ({ steps }: Pick<Post, 'steps'>) =>
  steps.length ? (
    <View className="steps">
      {steps.map(({ when, text }, at) => (
        <View key={at} className="steps__one">
          <View className="steps__dot" />
          <View className="steps__when">{when}</View>
          <View className="steps__text">{text}</View>
        </View>
      ))}
    </View>
  ) : null
