import type { Consult } from '@xinglin/types/consult'
import { to } from '@/patient/navigation'

/** To its form, with all that was filled in. */
export const goOnWith = ({ kind, line, doctorId, patientId }: Consult): void =>
  to.openConsult({
    kind,
    patientId,
    ...(line === 'emergency' ? { line } : {}),
    ...(doctorId ? { doctorId } : {}),
  })

/** Where a tap on it leads: a draft to its form, one that he may pay to the cashier, all others to the talk. */
export function goTo(consult: Consult, mayPay: boolean): void {
  const { id, state, orderId } = consult
  if (state !== 'drafted' || (orderId && !mayPay)) return to.consult(id)
  return orderId ? to.cashier(orderId) : goOnWith(consult)
}
