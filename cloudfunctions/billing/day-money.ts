import { billingStaff } from '@xinglin/types/billing-staff'
import type { RailMoney } from '@xinglin/types/billing-staff'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Movement, movements } from './collections'

const RAILS: readonly Movement['rail'][] = ['wechat', 'alipay', 'insurance']
/** The store's own largest page. */
const PAGE = 1000

const plus = (sums: RailMoney, { about, amountFen }: Movement): RailMoney =>
  about === 'payment'
    ? { ...sums, payments: sums.payments + 1, paidFen: sums.paidFen + amountFen }
    : { ...sums, refunds: sums.refunds + 1, refundedFen: sums.refundedFen + amountFen }

/** What our books say that moved on a rail in a day. */
const movedOn = async (store: Store, rail: Movement['rail'], day: string): Promise<RailMoney> => {
  let sums: RailMoney = { rail, payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 }
  let after: { value: string; id: string } | undefined
  for (;;) {
    const page = await store.find(movements, { rail, day }, { limit: PAGE, after })
    sums = page.reduce(plus, sums)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return sums
    after = { value: last.id, id: last.id }
  }
}

export const getDayMoney = operation(billingStaff.getDayMoney, async ({ input, store }) => ({
  rails: await Promise.all(RAILS.map((rail) => movedOn(store, rail, input.date))),
}))
