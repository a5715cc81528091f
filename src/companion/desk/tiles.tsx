import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { to } from '../navigation'
import './tiles.scss'

interface Tile {
  icon: IconName
  words: string
  about: string
  go: () => void
}

const TILES: readonly Tile[] = [
  { icon: 'calendar', words: '出诊管理', about: '号源、停约', go: () => to.sessions() },
  { icon: 'clock', words: '每周排班', about: '按周定门诊', go: () => to.schedule() },
  { icon: 'doctor', words: '医生与科室', about: '资料、费用', go: to.directory },
  { icon: 'people', words: '员工邀请', about: '发放激活码', go: () => to.invite() },
]

/** The ways in. */
export const Tiles = () => (
  <View className="tiles">
    {TILES.map(({ icon, words, about, go }) => (
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
