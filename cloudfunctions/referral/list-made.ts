import { referral as contract } from '@xinglin/types/referral'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { referrals } from './collections'
import { madeView, withVisits } from './view'

const PAGE = 20

export const listMade = operation(contract.listMade, async ({ input, caller, store, now }) => {
  const found = await store.find(
    referrals,
    { fromDoctorId: caller.doctorId },
    { order: { field: 'madeAt', direction: 'desc' }, limit: PAGE + 1, after: fromCursor(input.cursor) },
  )
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ madeAt }) => madeAt })
  return { referrals: await withVisits(store, page, (each, visit) => madeView(each, visit, now)), nextCursor }
})
