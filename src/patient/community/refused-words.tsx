import { View } from '@tarojs/components'
import type { Marked } from './refusal'
import './refused-words.scss'

/** Under a field: which of his words cannot stand, in their place, and why. */
export const RefusedWords = ({ marked = [] }: { marked?: readonly Marked[] | undefined }) => (
  <>
    {marked.map(({ before, quote, after, say }, at) => (
      <View key={at} className="refused" role="alert">
        <View className="refused__place">
          {before}
          <View className="refused__quote">{quote}</View>
          {after}
        </View>
        <View className="refused__say">{say}</View>
      </View>
    ))}
  </>
)
