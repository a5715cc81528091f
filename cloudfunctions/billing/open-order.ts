import type { Purpose } from '@xinglin/types/billing'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type InsuranceFacts, type Order, type OrderLine, orders } from './collections'
import { orderIdOf } from './order'

/** Something to be paid, as the area that sells it says. */
export interface Bill {
  purpose: Purpose
  /** Whose order this is among those of the purpose; one bill each. */
  subjectId: string
  patient: { id: string; accountId: string; name: string }
  openedBy: string
  title: string
  about: string
  lines: OrderLine[]
  insuranceFacts: InsuranceFacts
  expiresAt: string
  /** Until when it comes back in full, at once. */
  refundableUntil: string
}

/** Opens the order of a bill; the one that exists already when it was opened before. */
export const openOrder = async (store: Store, bill: Bill, now: string): Promise<Order> => {
  const { patient, ...rest } = bill
  const order: Order = {
    ...rest,
    id: orderIdOf(bill.purpose, bill.subjectId),
    status: 'open',
    patientId: patient.id,
    patientAccountId: patient.accountId,
    patientName: patient.name,
    totalFen: bill.lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    attempts: [],
    quote: null,
    quotes: 0,
    secret: null,
    coupon: null,
    createdAt: now,
    day: dayOf(now),
    closing: false,
    paidAt: null,
    checks: 0,
    dueAt: bill.expiresAt,
    ...NOTHING_ANNOUNCED,
  }
  if (await store.insert(orders, order)) return order
  return (await store.get(orders, order.id)) ?? order
}
