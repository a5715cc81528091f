import type { Store } from '../kernel/store'
import { consults } from './collections'

export { consultReferred } from './events'

export const findConsult = (store: Store, id: string) => store.get(consults, id)
