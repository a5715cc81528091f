import { View } from '@tarojs/components'
import { whenSignedIn } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { type Tile, Tiles } from '@/shared/ui/tiles'
import { to } from '../navigation'
import './entries.scss'

const ENTRIES: readonly Tile[] = [
  { icon: 'calendar', words: '挂号', about: '约医生', go: to.find },
  { icon: 'chat', words: '问诊', about: '在线问医生', go: to.consults },
  { icon: 'ticket', words: '我的预约', about: '改约、取消', go: () => whenSignedIn(to.appointments) },
  { icon: 'people', words: '就诊人', about: '自己和家人', go: () => whenSignedIn(to.patients) },
]

/** Four big ways in; all of them work. */
export const Entries = () => <Tiles tiles={ENTRIES} />

/** The elder home's three buttons. */
export const ElderEntries = () => (
  <View className="elder-entries">
    <Button icon="calendar" onClick={to.find}>
      挂号
    </Button>
    <Button kind="secondary" icon="chat" onClick={to.consults}>
      问诊
    </Button>
    <Button kind="secondary" icon="ticket" onClick={() => whenSignedIn(to.appointments)}>
      我的预约
    </Button>
  </View>
)
