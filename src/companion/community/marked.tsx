import { Text, View } from '@tarojs/components'
import { piecesOf } from './pieces'
import './entry.scss'

export interface MarkedProps {
  text: string
  quotes: readonly string[]
  className: string
}

/** A text with the words that are in question marked, by underline as well as by colour. */
export const Marked = ({ text, quotes, className }: MarkedProps) => (
  <View className={className}>
    {piecesOf(text, quotes).map((piece, at) => (
      <Text key={at} className={piece.marked ? 'entry__mark' : ''}>
        {piece.text}
      </Text>
    ))}
  </View>
)
