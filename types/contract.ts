import type { ContractRouterClient } from '@orpc/contract'
import { booking } from './booking'
import { directory } from './directory'
import { identity } from './identity'
import { notify } from './notify'
import type { CallContext } from './operation'

/** Everything both sides share. `POST /api/<area>/<operation>`. */
export const contract = { identity, directory, booking, notify }

export type Api = ContractRouterClient<typeof contract, CallContext>
