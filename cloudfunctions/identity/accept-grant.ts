import { identity } from '@xinglin/types/identity'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import { operation } from '../kernel/operation'
import { type Grant, grants, invitations } from './collections'
import { grantEnd, grantId, grantView } from './grant'
import { invitationId, isOpen } from './invitation'

/** The patient decides: which of the things asked for, and until when. One use per invitation. */
export const acceptGrant = operation(identity.acceptGrant, async (call) => {
  const { input, caller, services, store, now, errors } = call
  const patient = call.subjects[0]?.patient
  if (!patient) throw errors.NOT_FOUND()
  const endsAt = grantEnd(input.endsOn, now)
  if (!endsAt) throw errors.GRANT_END_WRONG({ data: { field: 'endsOn' } })

  const id = invitationId(services.vault, input.code)
  const acceptedBy = call.newId('accept')
  const invitation = await store.get(invitations, id)
  const isMine = invitation?.acceptedBy === acceptedBy
  if (!invitation || !(isMine || isOpen(invitation, now))) throw errors.INVITATION_NOT_VALID()
  if (invitation.accountId === caller.accountId) throw errors.GRANT_TO_SELF()
  const scopes = input.scopes.filter((scope) => invitation.scopes.includes(scope))
  if (scopes.length === 0) {
    throw errors.INVALID_INPUT({ data: { issues: [{ path: 'scopes', message: '请在家人申请的范围里选' }] } })
  }

  const grant: Grant = {
    id: grantId(patient.id, invitation.accountId),
    patientId: patient.id,
    patientAccountId: patient.accountId,
    patientName: patient.name,
    relativeAccountId: invitation.accountId,
    relativeName: invitation.relativeName,
    relation: invitation.relation,
    scopes,
    startsAt: now,
    endsAt,
    revokedAt: null,
    givenUp: false,
    uses: 0,
    lastUsedAt: null,
    ...NOTHING_ANNOUNCED,
  }
  const accepted = { set: { grantId: grant.id, acceptedBy } }
  const taken = await store.updateIf(invitations, id, { grantId: null }, accepted)
  const decided = taken ?? (await store.get(invitations, id))
  if (decided?.acceptedBy !== acceptedBy) throw errors.INVITATION_NOT_VALID()
  if (!(await store.insert(grants, grant))) {
    const { id: _id, outbox: _outbox, outboxAt: _at, ...renewed } = grant
    await store.updateIf(grants, grant.id, { startsAt: { $lt: now } }, { set: renewed })
  }
  return grantView(grant, caller.accountId, now)
})
