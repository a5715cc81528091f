import { ORPCError } from '@orpc/client'
import type { Trouble } from '@/patient/booking/trouble/trouble'
import { to } from '@/patient/navigation'
import { codeOf, errorText } from '@/shared/api/errors'
import { callPhone } from '@/shared/platform/phone'

type Way = NonNullable<Trouble['way']>

const OTHERS: Way = { text: '看其他医生', go: to.consults }
const BOOK: Way = { text: '去挂号', go: to.find }
const AMBULANCE: Way = { text: '打 120', go: () => callPhone('120') }

const toConsult = (error: unknown): Way => {
  const { consultId } = (error instanceof ORPCError ? error.data : {}) as { consultId?: string }
  return consultId ? { text: '看这次问诊', go: () => to.consult(consultId) } : OTHERS
}

const WAYS: Readonly<Record<string, (error: unknown) => Way>> = {
  DOCTOR_NOT_TAKING: () => OTHERS,
  PAEDIATRICIAN_NEEDED: () => OTHERS,
  EMERGENCY_LINE_CLOSED: () => AMBULANCE,
  ALREADY_OPEN: toConsult,
  EVIDENCE_MISSING: () => BOOK,
  CONSULT_MOVED_ON: () => ({ text: '看我的问诊', go: to.myConsults }),
}

/** Asking again changes nothing: his age, or a consult that goes on. */
export const isSettled = (error: unknown): boolean =>
  ['PAEDIATRICIAN_NEEDED', 'ALREADY_OPEN'].includes(codeOf(error) ?? '')

/** A refusal in words, with what can be done about it; null for all others. */
export function troubleOf(error: unknown): Trouble | null {
  const way = WAYS[codeOf(error) ?? '']
  return way ? { words: errorText(error), way: way(error) } : null
}
