import type { Consult, EndReason } from '@xinglin/types/consult'

/** How it ended, as the patient reads it. */
export interface Ending {
  title: string
  hint: string
  /** What to do next. */
  way: 'book' | 'department' | 'doctors' | null
}

const ENDINGS: Record<EndReason, Omit<Ending, 'way'>> = {
  done: { title: '这次问诊结束了', hint: '医生的话和方案都会留在这里。' },
  quiet: { title: '这次问诊结束了', hint: '很久没有新的消息，问诊自动结束。医生的话和方案都会留在这里。' },
  cancelled: { title: '您取消了这次问诊', hint: '需要时可以再问。' },
  late: { title: '医生没有按时回复', hint: '很抱歉让您久等。可以换一位正在接诊的医生；不舒服加重请直接去医院。' },
  'not-a-revisit': {
    title: '这次不适合在线复诊',
    hint: '医生看过资料后认为需要当面看。第一次看这个病，或证明不全，请挂号到医院。',
  },
  offline: { title: '医生请您到医院看', hint: '您的情况需要当面检查，线上看不清楚。' },
  nobody: { title: '值班医生没有接上', hint: '很抱歉。情况紧急请马上打 120，或直接去急诊。' },
}

const WAYS: Partial<Record<EndReason, Ending['way']>> = {
  late: 'doctors',
  cancelled: 'doctors',
  'not-a-revisit': 'book',
  offline: 'department',
}

/** Null while it goes on. */
export function endingOf({ endReason, referral }: Pick<Consult, 'endReason' | 'referral'>): Ending | null {
  if (!endReason) return null
  const way = WAYS[endReason] ?? null
  return { ...ENDINGS[endReason], way: way === 'department' && !referral ? 'book' : way }
}

/** Over without what was paid for. A refused re-visit and a referral without a plan count so. */
export function isMoneyBack(consult: Pick<Consult, 'state' | 'feeFen' | 'plan' | 'endReason'>): boolean {
  const { state, feeFen, plan, endReason } = consult
  if (feeFen === 0) return false
  return (
    endReason === 'not-a-revisit' ||
    state === 'refunded' ||
    state === 'expired' ||
    (state === 'referred' && plan === null)
  )
}
