import type { Gathering } from '@xinglin/types/gathering'
import { clock, momentText } from '@/shared/time'

export const KINDS: Record<Gathering['kind'], string> = { hour: '专家时间', talk: '直播讲座', meeting: '院内活动' }

export const STATES: Record<Gathering['state'], string> = {
  ...{ planned: '将开始', live: '进行中', ended: '已结束', cancelled: '已取消' },
}

export const TONES = { planned: 'green', live: 'apricot', ended: 'grey', cancelled: 'grey' } as const

/** 周三（11月25日）晚上 7:30–8:30. */
export const timeText = ({ startsAt, endsAt }: Pick<Gathering, 'startsAt' | 'endsAt'>) =>
  `${momentText(startsAt)}–${clock(endsAt)}`

/** How many seats are left, or how many come; empty where nobody does yet. */
export const seatsText = ({ seats, signedUp }: Pick<Gathering, 'seats' | 'signedUp'>) => {
  if (seats === null) return signedUp ? `${signedUp} 人预约` : ''
  return signedUp < seats ? `还有 ${seats - signedUp} 个座位` : '座位满了'
}
