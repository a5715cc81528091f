import { identity } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { staffInvitations } from './collections'
import { codeFrom } from './invitation'
import type { Vault } from '../kernel/vault'

const HOURS = 72
/** Without 0, 1, I and O, which people mix up. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const staffInvitationId = (vault: Vault, code: string) => `staff-${digest(vault.fingerprint('staff', code))}`

export const inviteStaff = operation(identity.inviteStaff, async ({ input, services, store, now, newId, errors }) => {
  if (input.role === 'doctor' && !input.doctorId) {
    throw errors.INVALID_INPUT({ data: { issues: [{ path: 'doctorId', message: '请选择医生' }] } })
  }
  const code = codeFrom(services.vault, newId('staff'), READABLE, 8)
  const expiresAt = addMinutes(now, HOURS * 60)
  const doctorId = input.role === 'doctor' ? (input.doctorId ?? null) : null
  const { role, displayName } = input
  await store.insert(staffInvitations, {
    id: staffInvitationId(services.vault, code),
    role,
    doctorId,
    displayName,
    expiresAt,
    usedBy: null,
  })
  return { code, expiresAt }
})
