import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { accounts, invitations, patients } from './collections'
import { INVITATION_HOURS, codeFrom, invitationId, invitationView } from './invitation'
import type { Store } from '../kernel/store'

/** The name that the patient will see: the relative's own real name where he registered himself. */
export const nameOf = async (store: Store, accountId: string) => {
  const account = await store.get(accounts, accountId)
  const own = await store.getMany(patients, account?.patientIds ?? [])
  return own.find(({ relation }) => relation === 'self')?.name ?? account?.displayName ?? ''
}

export const inviteGrant = operation(identity.inviteGrant, async ({ input, caller, services, store, now, newId }) => {
  const relativeName = await nameOf(store, caller.accountId)
  for (;;) {
    const code = codeFrom(services.vault, newId('code'), '0123456789', 8)
    const invitation = {
      id: invitationId(services.vault, code),
      accountId: caller.accountId,
      relativeName,
      relation: input.relation,
      scopes: [...new Set(input.scopes)],
      expiresAt: addMinutes(now, INVITATION_HOURS * 60),
      grantId: null,
      acceptedBy: null,
    }
    const isNew = await store.insert(invitations, invitation)
    const known = isNew ? invitation : await store.get(invitations, invitation.id)
    if (known?.accountId === caller.accountId && known.expiresAt === invitation.expiresAt)
      return invitationView(known, code)
  }
})
