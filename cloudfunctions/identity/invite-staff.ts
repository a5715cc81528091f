import { identity } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import type { Vault } from '../kernel/vault'
import { type StaffInvitation, staffInvitations } from './collections'
import { codeFrom } from './invitation'

const HOURS = 72
/** Without 0, 1, I and O, which people mix up. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Only the code's fingerprint is stored. */
export const staffInvitationId = (vault: Vault, code: string) => `staff-${digest(vault.fingerprint('staff', code))}`

type Invited = Pick<StaffInvitation, 'role' | 'doctorId' | 'displayName'>

/** The code that lets a colleague in, and what is stored of it. The same seed gives the same code. */
export const staffInvitation = (vault: Vault, seed: string, invited: Invited, now: string) => {
  const code = codeFrom(vault, seed, READABLE, 8)
  const document: StaffInvitation = {
    id: staffInvitationId(vault, code),
    ...invited,
    expiresAt: addMinutes(now, HOURS * 60),
    usedBy: null,
  }
  return { code, document }
}

export const inviteStaff = operation(identity.inviteStaff, async ({ input, services, store, now, newId, errors }) => {
  if (input.role === 'doctor' && !input.doctorId) {
    throw errors.INVALID_INPUT({ data: { issues: [{ path: 'doctorId', message: '请选择医生' }] } })
  }
  const { role, displayName } = input
  const invited = { role, displayName, doctorId: role === 'doctor' ? (input.doctorId ?? null) : null }
  const { code, document } = staffInvitation(services.vault, newId('staff'), invited, now)
  await store.insert(staffInvitations, document)
  return { code, expiresAt: document.expiresAt }
})
