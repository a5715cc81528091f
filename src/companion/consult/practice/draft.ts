import type { Practice } from '@xinglin/types/consult-duty'
import { feeText, fenOf } from '@/companion/operator/doctor/draft'

/** What is typed: prices stay as text until they are sent; empty is a service he does not offer. */
export interface PracticeDraft {
  switchedOn: boolean
  advice: string
  revisit: string
  from: string
  until: string
  mostWaiting: number
}

const priceText = (fen: number | null) => (fen === null ? '' : feeText(fen))

export const draftOf = (practice: Practice): PracticeDraft => ({
  switchedOn: practice.switchedOn,
  advice: priceText(practice.adviceFen),
  revisit: priceText(practice.revisitFen),
  from: practice.from,
  until: practice.until,
  mostWaiting: practice.mostWaiting,
})

const WRONG = '写成 30 或 12.50，单位元'
const isWrong = (price: string) => price.trim() !== '' && fenOf(price) === null

/** What cannot be sent at all; the server judges the rest. */
export const wrongIn = ({ advice, revisit }: PracticeDraft): { adviceFen?: string; revisitFen?: string } => ({
  ...(isWrong(advice) ? { adviceFen: WRONG } : {}),
  ...(isWrong(revisit) ? { revisitFen: WRONG } : {}),
})

export const inputOf = ({ switchedOn, advice, revisit, from, until, mostWaiting }: PracticeDraft) => ({
  ...{ switchedOn, from, until, mostWaiting },
  adviceFen: fenOf(advice),
  revisitFen: fenOf(revisit),
})

/** Every half hour of a day. */
export const HALF_HOURS: readonly string[] = Array.from(
  { length: 48 },
  (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`,
)
