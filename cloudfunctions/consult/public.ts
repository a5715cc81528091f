import type { Store } from '../kernel/store'
import { type Consult, consults } from './collections'
import { UNDER_WAY } from './state'

export { consultReferred } from './events'
export { referralIdOf } from './view'

export const findConsult = (store: Store, id: string) => store.get(consults, id)

/** Somebody still expects an answer of somebody. */
export const isUnderWay = ({ state }: Pick<Consult, 'state'>) => UNDER_WAY.includes(state)
