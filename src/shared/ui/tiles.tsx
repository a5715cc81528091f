import { View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Tag } from './tag'
import { tappable } from './tappable'
import './tiles.scss'

export interface Tile {
  icon: IconName
  words: string
  /** What one finds there, in a few words. */
  about: string
  go: () => void
  /** What waits there, in a word: `3 件`. */
  waits?: string | undefined
}

/** Big ways in, two in a row; in elder mode on a phone one below the other. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <View className="tiles">
    {tiles.map(({ icon, words, about, go, waits }) => (
      <View
        key={words}
        {...tappable(waits ? `${words}，${waits}` : words)}
        className="tiles__one"
        hoverClass="tiles__one--pressed"
        onClick={go}
      >
        <View className="tiles__icon">
          <Icon name={icon} />
        </View>
        <View>
          <View className="tiles__words">{words}</View>
          <View className="tiles__about">{about}</View>
          {waits ? <Tag tone="apricot">{waits}</Tag> : null}
        </View>
      </View>
    ))}
  </View>
)
