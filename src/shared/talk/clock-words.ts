import type { Consult } from '@xinglin/types/consult'
import { clock, countdown, dayText, civilDate } from '@/shared/time'

export type Side = 'patient' | 'doctor'

export interface ClockWords {
  words: string
  /** Time left, `12:05`; null when no clock runs. */
  left: string | null
  tone: 'calm' | 'near' | 'over'
}

type Timed = Pick<Consult, 'state' | 'clock' | 'feeFen' | 'answeredAt' | 'askUntil'>

/** From here on one should look. */
const NEAR_MS = 5 * 60_000
const RUNS = ['paid', 'waiting', 'open']

const momentOf = (at: string, now: number) =>
  civilDate(at) === civilDate(now) ? clock(at) : `${dayText(civilDate(at))} ${clock(at)}`

/** Nothing was paid for the question after the end. */
const moneyIsAtStake = ({ feeFen, answeredAt }: Timed) => feeFen > 0 && answeredAt === null

function lateWords(consult: Timed, side: Side): string {
  if (side === 'doctor') return '已过回复时限'
  return moneyIsAtStake(consult) ? '医生没能按时回复，钱会自动退回' : '医生没能按时回复，请再等一等或打电话'
}

function running(consult: Timed, answerBy: string, { side, now }: { side: Side; now: number }): ClockWords {
  const { promisedBy, heldUp } = consult.clock
  const leftMs = Date.parse(answerBy) - now
  if (leftMs <= 0) return { words: lateWords(consult, side), left: null, tone: 'over' }
  const last =
    side === 'patient' ? `医生最晚 ${momentOf(answerBy, now)} 回复` : `请在 ${momentOf(answerBy, now)} 前回复`
  const why = heldUp && side === 'patient' ? `医生有事耽搁（${heldUp}）。` : ''
  const first = promisedBy && promisedBy !== answerBy ? `，原定 ${momentOf(promisedBy, now)}` : ''
  return {
    words: `${why}${last}${first}`,
    left: countdown(answerBy, now),
    tone: leftMs < NEAR_MS ? 'near' : 'calm',
  }
}

const backWords = ({ feeFen }: Timed) => (feeFen > 0 ? '钱已原路退回，预计 1–3 个工作日到账' : '')

function ended(consult: Timed): string {
  if (consult.state === 'expired') return ['医生没有按时回复', backWords(consult)].filter(Boolean).join('，')
  if (consult.state === 'refunded') return backWords(consult)
  return ''
}

/** What stands on top of the thread about time; null when there is nothing to say. */
export function clockWords(consult: Timed, side: Side, now: number): ClockWords | null {
  const { answerBy } = consult.clock
  if (answerBy && RUNS.includes(consult.state)) return running(consult, answerBy, { side, now })
  const words = ended(consult)
  // That the money is back is no alarm.
  return words ? { words, left: null, tone: consult.state === 'refunded' ? 'calm' : 'over' } : null
}
