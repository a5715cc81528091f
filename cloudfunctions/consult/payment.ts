import { closeOrder, openOrder, orderIdOf, refundOrder } from '../billing/public'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Consult, consults } from './collections'
import { consultName } from './words'

/** As long as a submitted consult waits to be paid. */
export const PAY_MINUTES = 15

/** The n-th order of a consult: one that was closed unpaid is followed by another. */
const subjectIdOf = (consultId: string, n: number) => (n === 1 ? consultId : `${consultId}-${n}`)

export const orderOf = (consultId: string, n: number) => orderIdOf('consultation', subjectIdOf(consultId, n))

/** The consult that an order's `subjectId` names. */
export const consultOf = async (store: Store, subjectId: string) =>
  (await store.get(consults, subjectId)) ?? store.get(consults, subjectId.replace(/-\d+$/, ''))

/** Insurance settles re-visits only (医保发〔2020〕45号); advice has no code of its catalogue. Each hospital's own codes go here. */
const CODES: Record<Consult['kind'], { nationalCode: string; hospitalCode: string }> = {
  advice: { nationalCode: '', hospitalCode: 'WZ0001' },
  revisit: { nationalCode: '001102000070000-110200007', hospitalCode: 'WZ0002' },
}
const LINE_NAMES: Record<Consult['kind'], string> = { advice: '健康咨询费', revisit: '互联网复诊诊察费' }

const lineOf = ({ kind, line, doctor, feeFen }: Consult) => ({
  name: `${LINE_NAMES[kind]}（${line === 'emergency' ? '急诊专线' : (doctor?.departmentName ?? '')}）`,
  ...CODES[kind],
  ...{ quantity: 1, unitFen: feeFen, amountFen: feeFen },
})

const insuranceFactsOf = ({ id, doctorId, doctor }: Consult, now: string) => ({
  visitKind: '11' as const,
  visitNo: id,
  department: { code: doctor?.departmentId ?? '', name: doctor?.departmentName ?? '' },
  doctor: { code: doctorId ?? '', name: doctor?.name ?? '' },
  startsAt: now,
})

/** Opens the order that the consult names; the same one when it is open already. */
export const askForPayment = (store: Store, consult: Consult, now: string) => {
  const { id, orderN, patientId, patientAccountId, patientName, openedBy } = consult
  return openOrder(
    store,
    {
      ...{ purpose: 'consultation' as const, subjectId: subjectIdOf(id, orderN), openedBy },
      patient: { id: patientId, accountId: patientAccountId, name: patientName },
      ...{ title: '在线问诊', about: consultName(consult), lines: [lineOf(consult)] },
      insuranceFacts: insuranceFactsOf(consult, now),
      expiresAt: addMinutes(now, PAY_MINUTES),
      // Before the doctor's first word he cancels the consult itself; after it a person decides.
      refundableUntil: now,
    },
    now,
  )
}

/** Nobody has to pay for what is over, and what was paid comes back in full, at most once. */
export const giveMoneyBack = async (
  store: Store,
  { orderId, endReason }: Pick<Consult, 'orderId' | 'endReason'>,
  now: string,
) => {
  if (!orderId) return
  const reason = endReason === 'cancelled' ? 'cancelled' : 'not-served'
  await closeOrder({ store, now }, orderId)
  await refundOrder(store, orderId, { reason, note: '', requestedBy: '', asks: false }, now)
}
