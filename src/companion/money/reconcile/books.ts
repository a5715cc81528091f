import type { Difference, RailOfStatement, Reconciliation } from '@xinglin/types/billing-staff'
import type { TagProps } from '@/shared/ui/tag'
import { RAIL_NAMES } from '../words'

export type Face = 'agrees' | 'differs' | 'settled' | 'waiting' | 'tomorrow'

export const FACES: Record<Face, { words: string; tone: NonNullable<TagProps['tone']> }> = {
  agrees: { words: '一致', tone: 'green' },
  differs: { words: '有差异', tone: 'danger' },
  settled: { words: '差异已处理', tone: 'grey' },
  waiting: { words: '账单未出', tone: 'apricot' },
  tomorrow: { words: '明天出账', tone: 'grey' },
}

const keyOf = ({ rail, date }: { rail: RailOfStatement; date: string }) => `${rail} ${date}`

/** The days of rails that have something unsettled; null while not all of it is known. */
export const unsettledIn = (open: readonly Difference[] | undefined, more: boolean): ReadonlySet<string> | null =>
  open && !more ? new Set(open.map(keyOf)) : null

/** How a rail's day stands; what differed and was all settled by people counts as done. */
export function faceOf(day: Reconciliation, unsettled: ReadonlySet<string> | null, today: string): Face {
  if (day.status === 'waiting') return day.date >= today ? 'tomorrow' : 'waiting'
  if (day.status === 'differs' && unsettled && !unsettled.has(keyOf(day))) return 'settled'
  return day.status
}

export interface BookDay {
  date: string
  rails: Reconciliation[]
}

/** Day by day, the newest first, the rails always in the same order. */
export function byDay(all: readonly Reconciliation[]): BookDay[] {
  const dates = [...new Set(all.map(({ date }) => date))].sort().reverse()
  return dates.map((date) => ({
    date,
    rails: RAIL_NAMES.flatMap((rail) => all.find((each) => each.date === date && each.rail === rail) ?? []),
  }))
}

/** What each rail brought and gave back over the days that were compared. */
export const totalsOf = (all: readonly Reconciliation[]) =>
  RAIL_NAMES.map((rail) => {
    const days = all.filter((each) => each.rail === rail && each.status !== 'waiting')
    const sum = (key: 'payments' | 'paidFen' | 'refunds' | 'refundedFen') =>
      days.reduce((total, day) => total + day[key], 0)
    return {
      rail,
      days: days.length,
      payments: sum('payments'),
      paidFen: sum('paidFen'),
      refunds: sum('refunds'),
      refundedFen: sum('refundedFen'),
    }
  })

/** What to do, in the order in which to do it. */
const STEPS = {
  theirs: {
    payment:
      '渠道有、我方无。系统会自动复核这笔订单；一小时后仍在，请核对订单：确实多收的，在订单里主动退款，再登记处理。',
    refund: '渠道退了、我方没有记录。先查是不是有人在渠道商户后台直接退的；核对订单后登记处理。',
  },
  ours: {
    payment: '我方有、渠道无。先看是不是零点前后的支付，记在了前一天或后一天；都没有，就带交易号联系渠道。',
    refund: '我方已退、渠道没有。退款常常第二天才入账，先看后一天的账单；仍没有，就带退款号联系渠道。',
  },
  amount: {
    payment: '两边金额不同。以渠道凭证为准核对订单；多收的主动退款，少收的联系渠道，再登记处理。',
    refund: '两边退款金额不同。以渠道凭证为准核对；少退的补退给患者，再登记处理。',
  },
} as const

const STRANGE = '渠道的账里有一笔，但不是我们的订单号。带上交易号联系渠道，问清来源后登记处理。'

/** The next step in plain words. */
export function nextStep({ kind, about, orderId }: Difference): string {
  return kind === 'theirs' && !orderId ? STRANGE : STEPS[kind][about]
}

export const KINDS: Record<Difference['kind'], string> = {
  theirs: '渠道有、我方无',
  ours: '我方有、渠道无',
  amount: '金额不同',
}
export const ABOUTS: Record<Difference['about'], string> = { payment: '收款', refund: '退款' }
