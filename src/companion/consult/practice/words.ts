import type { Practice } from '@xinglin/types/consult-duty'

const bare = (time: string) => time.replace(/^0/, '')

/** `9:00–17:00`; the same time twice is all day. */
export const hoursText = ({ from, until }: Pick<Practice, 'from' | 'until'>): string =>
  from === until ? '全天' : `${bare(from)}–${bare(until)}`

type Receiving = Pick<Practice, 'switchedOn' | 'taking' | 'from' | 'until'>

/** What patients find: that he takes them, or why not just now. */
export function receivingWords(practice: Receiving): string {
  if (!practice.switchedOn) return '病人现在找不到您；已经开始的问诊不受影响'
  if (practice.taking) return `病人可以找您 · ${hoursText(practice)}`
  return `现在不收新病人，${hoursText(practice)} 才是接诊时间`
}
