import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { tappable } from './tappable'
import './tiles.scss'

export interface Tile {
  icon: IconName
  words: string
  /** What one finds there, in a few words. */
  about: string
  go: () => void
}

/** Big ways in, two in a row; in elder mode on a phone one below the other. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <View className="tiles">
    {tiles.map(({ icon, words, about, go }) => (
      <View key={words} {...tappable(words)} className="tiles__one" hoverClass="tiles__one--pressed" onClick={go}>
        <View className="tiles__icon">
          <Icon name={icon} />
        </View>
        <View>
          <View className="tiles__words">{words}</View>
          <View className="tiles__about">{about}</View>
        </View>
      </View>
    ))}
  </View>
)
