import type { Invitation as InvitationView } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { type Invitation, invitations } from './collections'

export const INVITATION_HOURS = 24

/** Only the code's fingerprint is stored, so a look into the database opens no door. */
export const invitationId = (vault: Vault, code: string) => `inv-${digest(vault.fingerprint('invitation', code))}`

/** Digits or letters that follow from a secret and a command's id: the same each time the command runs. */
export const codeFrom = (vault: Vault, seed: string, alphabet: string, length: number) =>
  Array.from(Buffer.from(vault.fingerprint('code', seed), 'base64url').subarray(0, length), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join('')

export const isOpen = ({ grantId, expiresAt }: Invitation, now: string) => !grantId && expiresAt > now

/** An invitation that can still be accepted. */
export const validInvitation = async (store: Store, vault: Vault, code: string, now: string): Promise<Invitation> => {
  const invitation = await store.get(invitations, invitationId(vault, code))
  if (!invitation || !isOpen(invitation, now)) throw new Refusal('INVITATION_NOT_VALID')
  return invitation
}

export const invitationView = (invitation: Invitation, code: string): InvitationView => ({
  code,
  relativeName: invitation.relativeName,
  relation: invitation.relation,
  scopes: invitation.scopes,
  expiresAt: invitation.expiresAt,
})
