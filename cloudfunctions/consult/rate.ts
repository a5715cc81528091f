import { consult as contract } from '@xinglin/types/consult'
import { canonical } from '../kernel/ids'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { Refusal } from '../kernel/refusal'
import { type Consult, consults } from './collections'
import { consultFor } from './edit'
import { consultView } from './view'

type Rating = NonNullable<Consult['rating']>

const rated = async (store: Store, id: string, rating: Rating, repeated: boolean, now: string): Promise<Consult> => {
  const consult = await consultFor(store, id, 'rate', now)
  const own = consult.rating && canonical(consult.rating) === canonical(rating)
  if (repeated && own) return consult
  if (consult.rating) throw new Refusal('RATED_ALREADY')
  const done = await store.updateIf(consults, id, { version: consult.version }, { set: { rating } })
  return done ?? rated(store, id, rating, repeated, now)
}

export const rate = operation(contract.rate, async ({ input, caller, store, now, repeated }) => {
  const { consultId, ...rating } = input
  return consultView(store, await rated(store, consultId, rating, repeated, now), caller, now)
})
