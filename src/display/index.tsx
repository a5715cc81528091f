import type { HallDisplay, RoomDisplay } from '@xinglin/types/displays'
import { createRoot } from 'react-dom/client'
import '@/shared/styles/tokens.scss'
import { type Target, targetOf } from './address'
import { Alone } from './frame/alone'
import { Hall } from './hall/hall'
import { openLine } from './line/line'
import { Room } from './room/room'
import { Mended } from './shell/mended'
import { tendShell } from './shell/shell'

const screenFor = (target: Target | null) => {
  if (!target) return <Alone title="这是叫号屏的地址" hint="请在医护端“大屏与签到码”里选择科室或诊室" />
  if (target.kind === 'hall') {
    const { departmentId } = target
    return <Hall line={openLine<HallDisplay>('queue/getHallDisplay', { departmentId })} />
  }
  const { kind: _, ...which } = target
  const place = target.kind === 'room' ? target.place : ''
  return <Room line={openLine<RoomDisplay>('queue/getRoomDisplay', which)} place={place} />
}

const place = document.getElementById('display')
if (place) createRoot(place).render(<Mended>{screenFor(targetOf(window.location.pathname))}</Mended>)
tendShell()
