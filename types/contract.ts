import type { ContractRouterClient } from '@orpc/contract'
import { attachment } from './attachments'
import { billing } from './billing'
import { billingStaff } from './billing-staff'
import { booking } from './booking'
import { consult } from './consult'
import { consultCalls } from './consult-calls'
import { consultDuty } from './consult-duty'
import { consultStaff } from './consult-staff'
import { talk } from './consult-talk'
import { directory } from './directory'
import { examination } from './examination'
import { identity } from './identity'
import { merge } from './merge'
import { notify } from './notify'
import type { CallContext } from './operation'
import { queue } from './queue'
import { referral } from './referral'
import { staffIdentity } from './staff-identity'
import { summary } from './summary'
import { triage } from './triage'

/** Everything both sides share. `POST /api/<area>/<operation>`. */
export const contract = {
  identity: { ...identity, ...staffIdentity, ...merge },
  directory,
  billing: { ...billing, ...billingStaff },
  booking,
  notify,
  queue,
  examination,
  referral,
  summary,
  attachment,
  triage,
  consult: { ...consult, ...talk, ...consultStaff, ...consultDuty, ...consultCalls },
}

export type Api = ContractRouterClient<typeof contract, CallContext>
