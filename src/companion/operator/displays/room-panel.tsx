import { View } from '@tarojs/components'
import type { ListedRoom } from '@xinglin/types/displays'
import { PRINTS } from '@/shared/platform/print'
import { roomName } from '@/shared/room-name'
import { Button } from '@/shared/ui/button'
import { QrPicture } from '@/shared/ui/qr-picture'
import { SidePanel } from '@/companion/layout/side-panel'
import { hallLink, roomLink } from './links'
import { ScreenLink } from './screen-link'
import { usePosters } from './use-posters'
import './displays.scss'

const DoorCode = ({ code }: Pick<ListedRoom, 'code'>) => (
  <View className="door-code">
    <View className="screen-link__title">门口的签到码</View>
    <QrPicture text={code} label="这间诊室的签到码" />
    <View className="door-code__code">{code}</View>
    <View className="door-code__note">
      贴在诊室门口，患者扫码报到。码一直不变，{PRINTS ? '打印一次就行。' : '海报请在电脑上打开医护端打印。'}
    </View>
  </View>
)

/** What hangs at a room's door: the sheet with the code, and the screen. */
export function RoomPanel({ room, onClose }: { room: ListedRoom; onClose: () => void }) {
  const print = usePosters()
  const button = PRINTS ? <Button onClick={() => print([room])}>打印签到海报</Button> : null
  return (
    <SidePanel title={roomName(room.place)} onClose={onClose} action={button}>
      <DoorCode code={room.code} />
      <ScreenLink title="门口屏" link={roomLink(room.place)} />
    </SidePanel>
  )
}

/** The screen where the department's patients wait. */
export const HallPanel = ({ departmentId, onClose }: { departmentId: string; onClose: () => void }) => (
  <SidePanel title="候诊大厅屏" onClose={onClose}>
    <ScreenLink title="今天所有诊室" link={hallLink(departmentId)} />
  </SidePanel>
)
