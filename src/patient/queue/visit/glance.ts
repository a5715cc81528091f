import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { clock } from '@/shared/time'
import type { Face } from './face'

/** How it stands, for a card elsewhere: the one thing big, one line below, and where it goes on. */
export interface Glance {
  big: string
  small: string
  act: string
  way: 'board' | 'check-in' | 'appointment'
}

type Seen = Pick<Board, 'number' | 'serving' | 'ahead' | 'late' | 'checkInFrom' | 'place'>

const numberText = ({ number }: Seen) => (number === null ? '' : `${number} 号`)

const servingText = ({ serving }: Seen) => (serving === null ? '还没开始叫号' : `正在看 ${serving} 号`)

const waiting = (board: Seen): Glance => ({
  big: board.ahead === 0 ? '下一位就是您' : `前面 ${board.ahead} 位`,
  small: `${numberText(board)} · ${servingText(board)}`,
  ...{ act: '看候诊进度', way: 'board' },
})

const away = (big: string): Glance => ({ big, small: '回来后点“我回来了”', act: '我回来了', way: 'board' })

/** Null where nothing of it lies ahead any more. */
export function glanceOf(face: Face, board: Seen, { startsAt }: Pick<Appointment, 'startsAt'>): Glance | null {
  switch (face) {
    case 'early':
      return {
        big: clock(startsAt),
        small: `${clock(board.checkInFrom)} 起可以报到`,
        act: '看预约',
        way: 'appointment',
      }
    case 'open':
      return {
        big: '可以报到了',
        small: board.late ? '约的时段已过，请尽快报到' : `${clock(startsAt)} 的号，到诊室门口报到`,
        ...{ act: '去报到', way: 'check-in' },
      }
    case 'waiting':
      return waiting(board)
    case 'called':
      return { big: '请进诊室', small: board.place, act: '看怎么走', way: 'board' }
    case 'in-room':
      return { big: '正在看诊', small: numberText(board), act: '看候诊进度', way: 'board' }
    case 'stepped-away':
      return away('暂时离开')
    case 'tests':
      return { ...away('先去做检查'), small: '做完回来点“我回来了”' }
    case 'skipped':
    case 'missed':
      return away('叫过您了')
    default:
      return null
  }
}
