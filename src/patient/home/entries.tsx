import { View } from '@tarojs/components'
import { whenSignedIn } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { type Tile, Tiles } from '@/shared/ui/tiles'
import { to } from '../navigation'
import './entries.scss'

const ENTRIES: readonly Tile[] = [
  { icon: 'calendar', words: '挂号', about: '约医生', go: to.find },
  { icon: 'chat', words: '问诊', about: '在线问医生', go: to.consults },
  { icon: 'ticket', words: '我的预约', about: '改约、取消', go: () => whenSignedIn(to.appointments) },
  { icon: 'people', words: '就诊人', about: '自己和家人', go: () => whenSignedIn(to.patients) },
]

const askOthers = () => whenSignedIn(to.community)

/** Four big ways in, and the way to others with the same illness. */
export const Entries = () => (
  <>
    <Tiles tiles={ENTRIES} />
    <View className="entries__community">
      <Card kind="list">
        <Row icon="heart" first="病友社区" second="问问病友，医护也在" onClick={askOthers} />
      </Card>
    </View>
  </>
)

/** The elder home's buttons. */
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
    <Button kind="secondary" icon="heart" onClick={askOthers}>
      病友社区
    </Button>
  </View>
)
