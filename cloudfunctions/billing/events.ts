import type { Purpose } from '@xinglin/types/billing'
import { eventType } from '../kernel/events'

type OfOrder = { orderId: string; purpose: Purpose; subjectId: string }

/** The facts that billing announces. Ids only. */
export const orderPaid = eventType<OfOrder & { tradeNo: string }>('billing.order-paid')
export const orderClosed = eventType<OfOrder>('billing.order-closed')
/** Money came that its order does not want (any more); it goes back. */
export const moneyStrayed = eventType<OfOrder & { tradeNo: string }>('billing.money-strayed')
/** A person of the hospital let a refund through, so what was paid for ends. */
export const refundGranted = eventType<OfOrder & { refundId: string }>('billing.refund-granted')
export const refundSucceeded = eventType<{ orderId: string; refundId: string }>('billing.refund-succeeded')
export const refundFailed = eventType<{ orderId: string; refundId: string }>('billing.refund-failed')
export const refundRefused = eventType<{ orderId: string; refundId: string }>('billing.refund-refused')
