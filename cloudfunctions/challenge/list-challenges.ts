import { challenge, type Challenge as Told } from '@xinglin/types/challenge'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { challenges } from './collections'
import { viewsOf } from './view'

const MOST = 100
const ORDER: Record<Told['state'], string> = { open: '1', planned: '2', over: '3', cancelled: '4' }

const rank = ({ mine, state, endsOn }: Told) => `${mine ? '0' : ORDER[state]}:${endsOn}`

export const listChallenges = operation(challenge.listChallenges, async ({ input, caller, store, services, now }) => {
  const today = dayOf(now)
  const when = input.over ? { endsOn: { $lt: today } } : { endsOn: { $gte: today } }
  const order = { field: 'endsOn' as const, direction: input.over ? ('desc' as const) : ('asc' as const) }
  const found = await store.find(challenges, { ...when, cancelledAt: null }, { order, limit: MOST })
  const views = await viewsOf(store, found, memberIdOf(services.vault, caller.accountId), today)
  return { challenges: input.over ? views : views.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) }
})
