import type { ContractRouterClient } from '@orpc/contract'
import { attachment } from './attachments'
import { billing } from './billing'
import { billingStaff } from './billing-staff'
import { booking } from './booking'
import { challenge } from './challenge'
import { community } from './community'
import { communityStaff } from './community-staff'
import { communityTalk } from './community-talk'
import { consult } from './consult'
import { consultCalls } from './consult-calls'
import { consultDuty } from './consult-duty'
import { consultRecordings } from './consult-recordings'
import { consultStaff } from './consult-staff'
import { talk } from './consult-talk'
import { directory } from './directory'
import { examination } from './examination'
import { gathering } from './gathering'
import { identity } from './identity'
import { lentSession } from './lent-session'
import { merge } from './merge'
import { notify } from './notify'
import type { CallContext } from './operation'
import { queue } from './queue'
import { reading } from './reading'
import { referral } from './referral'
import { staffIdentity } from './staff-identity'
import { summary } from './summary'
import { triage } from './triage'

/** Everything both sides share. `POST /api/<area>/<operation>`. */
export const contract = {
  identity: { ...identity, ...staffIdentity, ...merge, ...lentSession },
  directory,
  billing: { ...billing, ...billingStaff },
  booking,
  notify,
  queue,
  examination,
  referral,
  summary,
  attachment,
  community: { ...community, ...communityTalk, ...communityStaff },
  gathering,
  reading,
  challenge,
  triage,
  consult: { ...consult, ...talk, ...consultStaff, ...consultDuty, ...consultCalls, ...consultRecordings },
}

export type Api = ContractRouterClient<typeof contract, CallContext>
