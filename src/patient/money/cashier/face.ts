import type { Order } from '@xinglin/types/billing'
import type { PayEnd } from '@/shared/platform/pay'
import { isUnpaidOver } from '../states'
import type { Subject } from '../subject'

/** How long the rails are asked after the wallet let him go. */
export const WATCH_MS = 30_000
export const ASK_EVERY_MS = 2_000

/** A payment was begun: how the wallet let go (`resumed`: found so when the page was opened), and until when one asks. */
export interface Watch {
  end: PayEnd | 'resumed'
  until: number
}

export const watchFrom = (end: Watch['end'], now = Date.now()): Watch => ({ end, until: now + WATCH_MS })

/**
 * `form`: it can be paid. `confirming`: he may have paid, only the rails know. `over`: the time to pay is over. `paid`: lead him
 * on. `returned`: paid and given back.
 */
export type Face = 'form' | 'confirming' | 'over' | 'paid' | 'returned'

const MAY_HAVE_PAID: readonly Watch['end'][] = ['done', 'unknown']

export function faceOf(order: Pick<Order, 'status' | 'expiresAt'>, watch: Watch | null, now: number): Face {
  const { status } = order
  if (status === 'paid') return 'paid'
  if (status === 'refunding' || status === 'refunded') return 'returned'
  if (isUnpaidOver(order, now)) return 'over'
  if (status === 'open') return 'form'
  const late = Date.parse(order.expiresAt) <= now
  return late || (watch && MAY_HAVE_PAID.includes(watch.end)) ? 'confirming' : 'form'
}

/** What to say above the button after he came back without having paid. */
export function noteAfter(watch: Watch | null, { unpaid }: Pick<Subject, 'unpaid'>): string | null {
  if (watch?.end === 'cancelled') return unpaid
  if (watch?.end === 'failed') return '没有付成，没有扣款的话可以再付一次，或换一种方式'
  return null
}
