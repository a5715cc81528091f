import type { ContractRouterClient } from '@orpc/contract'
import { billing } from './billing'
import { billingStaff } from './billing-staff'
import { booking } from './booking'
import { directory } from './directory'
import { identity } from './identity'
import { merge } from './merge'
import { notify } from './notify'
import type { CallContext } from './operation'
import { queue } from './queue'
import { staffIdentity } from './staff-identity'

/** Everything both sides share. `POST /api/<area>/<operation>`. */
export const contract = {
  identity: { ...identity, ...staffIdentity, ...merge },
  directory,
  billing: { ...billing, ...billingStaff },
  booking,
  notify,
  queue,
}

export type Api = ContractRouterClient<typeof contract, CallContext>
