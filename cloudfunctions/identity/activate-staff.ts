import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { accounts, staffInvitations } from './collections'
import { staffInvitationId } from './invite-staff'
import { openSession } from './sign-in'

/** Next the newcomer enrols a second factor; in the demo hospital, where nobody has to, he may. */
export const activateStaff = operation(
  identity.activateStaff,
  async ({ input, caller, services, store, now, errors }) => {
    const id = staffInvitationId(services.vault, input.code)
    const mine = { set: { usedBy: caller.accountId } }
    const taken = await store.updateIf(staffInvitations, id, { usedBy: null, expiresAt: { $gt: now } }, mine)
    const invitation = taken ?? (await store.get(staffInvitations, id))
    if (invitation?.usedBy !== caller.accountId) throw errors.ACTIVATION_NOT_VALID()
    const { role, doctorId, displayName } = invitation
    const account = await store.updateIf(accounts, caller.accountId, {}, { set: { role, doctorId, displayName } })
    if (!account) throw errors.NOT_FOUND()
    return openSession(services, account, services.demo ? 'demo' : 'platform')
  },
)
