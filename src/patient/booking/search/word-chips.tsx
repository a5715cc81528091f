import { View } from '@tarojs/components'
import { tappable } from '@/shared/ui/tappable'
import './word-chips.scss'

/** Words one can search for with a tap. */
export const WordChips = ({ words, onTap }: { words: readonly string[]; onTap: (word: string) => void }) => (
  <View className="word-chips">
    {words.map((word) => (
      <View key={word} {...tappable(word)} className="word-chips__one" onClick={() => onTap(word)}>
        {word}
      </View>
    ))}
  </View>
)
