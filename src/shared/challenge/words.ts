import type { Challenge } from '@xinglin/types/challenge'
import { monthDay } from '@/shared/time'

export const STATES: Record<Challenge['state'], string> = {
  ...{ planned: '将开始', open: '进行中', over: '已结束', cancelled: '已取消' },
}

export const TONES = { planned: 'apricot', open: 'green', over: 'grey', cancelled: 'grey' } as const

/** 11月22日–12月12日，21 天里做到 18 天. */
export const spanText = ({ startsOn, endsOn, days, daysToFinish }: Challenge) =>
  `${monthDay(startsOn)}–${monthDay(endsOn)}，${days} 天里做到 ${daysToFinish} 天`

/** How one does, in one line. */
export const progressText = ({ mine, joined }: Challenge) => {
  if (!mine) return joined ? `${joined} 位病友在做` : '等您来第一个参加'
  return `做了 ${mine.days.length} 天，连续 ${mine.streak} 天${mine.finished ? '，已完成' : ''}`
}
