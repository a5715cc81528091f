import type { PaymentWay } from '@xinglin/types/visit'
import type { Rails } from '../kernel/rails'
import { Refusal } from '../kernel/refusal'
import { addMinutes } from '../kernel/time'

/** How long a place is kept for somebody who is paying. */
const PAY_MINUTES = 15
/** After that the rails are asked for the last word, before the place goes on. */
const GRACE_MINUTES = 2

/** How an appointment is paid; `payBy` is null when it is not paid first. */
export interface PaymentTerms {
  payment: PaymentWay
  payBy: string | null
}

export const goesOnAt = (payBy: string) => addMinutes(payBy, GRACE_MINUTES)

/** Refuses to promise a payment that no rail here takes. */
export const checkOffered = (payment: PaymentWay, rails: Rails) => {
  if (payment === 'online' && !rails.wechat && !rails.alipay) {
    throw new Refusal('ONLINE_PAYMENT_NOT_OFFERED', { field: 'payment' })
  }
}

/** A quarter of an hour to pay, and never beyond the visit's own time. What costs nothing is not paid. */
export const termsFor = (
  payment: PaymentWay,
  { feeFen, startsAt }: { feeFen: number; startsAt: string },
  now: string,
): PaymentTerms => {
  if (payment === 'counter' || feeFen === 0) return { payment: 'counter', payBy: null }
  const end = addMinutes(now, PAY_MINUTES)
  return { payment, payBy: end < startsAt ? end : startsAt }
}
