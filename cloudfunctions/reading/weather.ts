import { type Weather, reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { addDays, dayOf } from '../kernel/time'
import { weathers } from './collections'

const ID = 'weather'
/** Said for a week; after that somebody looks out of the window again. */
const DAYS = 7

/** What operators said of this week's weather, while it holds. */
export const weatherOn = async (store: Store, day: string): Promise<{ kinds: Weather[]; until: string | null }> => {
  const said = await store.get(weathers, ID)
  return said && said.until >= day && said.kinds.length ? said : { kinds: [], until: null }
}

export const getWeather = operation(reading.getWeather, async ({ store, now }) => {
  const { kinds, until } = await weatherOn(store, dayOf(now))
  return { kinds, until }
})

export const setWeather = operation(reading.setWeather, async ({ input, store, now }) => {
  const set = { kinds: [...new Set(input.kinds)], until: addDays(dayOf(now), DAYS - 1) }
  if (!(await store.insert(weathers, { id: ID, ...set }))) await store.updateIf(weathers, ID, {}, { set })
  return { done: true as const }
})
