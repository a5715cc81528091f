import { challenge } from '@xinglin/types/challenge'
import { memberIdOf } from '../community/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { challenges } from './collections'
import { viewsOf } from './view'

const PAGE = 20

export const listPlanned = operation(challenge.listPlanned, async ({ input, caller, store, services, now }) => {
  const order = { field: 'endsOn' as const, direction: 'desc' as const }
  const found = await store.find(challenges, {}, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ endsOn }) => endsOn })
  return {
    challenges: await viewsOf(store, page, memberIdOf(services.vault, caller.accountId), dayOf(now)),
    nextCursor,
  }
})
