import { View } from '@tarojs/components'
import './place-words.scss'

/** A place in big type; where it must break, the room stays whole. */
export const PlaceWords = ({ place }: { place: string }) => (
  <>
    {place.split(/\s(?=\S+ 诊室$)/).map((part) => (
      <View key={part} className="place-words__part">
        {part}
      </View>
    ))}
  </>
)
