import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { civilDate, monthDay } from '@/shared/time'
import { serverNow } from '@/shared/server-time'
import { PAUSED_RULE, type Trouble } from '../trouble/trouble'

export const hasGrant = ({ held, scopes }: Patient): boolean => held === 'own' || scopes.includes('booking')

const isPaused = ({ bookingPausedUntil: until }: Patient): boolean => until !== null && Date.parse(until) > serverNow()

/** Known before asking the server: no grant for booking, or paused after missed visits. */
export function whyNot(patient: Patient): Trouble | null {
  const { name, bookingPausedUntil } = patient
  if (!hasGrant(patient)) {
    return {
      words: `${name}还没有授权您帮忙挂号，请他在自己的手机上同意一下`,
      way: { text: '请他授权', go: to.invite },
    }
  }
  if (!isPaused(patient)) return null
  return { words: `${name}暂时不能预约：${PAUSED_RULE}，${monthDay(civilDate(bookingPausedUntil ?? ''))}起又可以约了` }
}
