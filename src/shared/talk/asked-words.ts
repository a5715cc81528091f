import type { Consult } from '@xinglin/types/consult'
import { civilDate, monthDay } from '@/shared/time'
import type { Side } from './clock-words'

const dayOf = (at: string) => monthDay(civilDate(at))

/** “您在 11月25日 追问过一次，医生当天回复了”; empty when there was none, or while a clock runs for it. */
export function askedWords({ asked, clock }: Pick<Consult, 'asked' | 'clock'>, side: Side): string {
  if (!asked || clock.answerBy) return ''
  const [asker, doctor] = side === 'doctor' ? ['病人', ''] : ['您', '医生']
  const first = `${asker}在 ${dayOf(asked.at)} 追问过一次，`
  if (!asked.answeredAt) return `${first}${doctor}没有回复`
  const day = dayOf(asked.answeredAt)
  return `${first}${doctor}${day === dayOf(asked.at) ? '当天' : `${day} `}已回复`
}
