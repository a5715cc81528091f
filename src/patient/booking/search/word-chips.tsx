import { View } from '@tarojs/components'
import { tappable } from '@/shared/ui/tappable'
import './word-chips.scss'

export interface WordChipsProps {
  words: readonly { word: string; note?: string }[]
  onTap: (word: string) => void
}

/** Words one can search for with a tap. */
export const WordChips = ({ words, onTap }: WordChipsProps) => (
  <View className="word-chips">
    {words.map(({ word, note }) => (
      <View
        key={word}
        {...tappable(note ? `${word}，${note}` : word)}
        className="word-chips__one"
        onClick={() => onTap(word)}
      >
        {word}
        {note ? <View className="word-chips__note">{note}</View> : null}
      </View>
    ))}
  </View>
)
