import { Refusal } from '../kernel/refusal'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import type { Vault } from '../kernel/vault'
import { positions } from './collections'
import { metresBetween } from './geography'
import { NEAR_METRES } from './rules'

export const POSITION_ID = 'hospital'

/** Without letters that look like figures, for those who type it. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6

/** The code at a room's door follows from the room, so that it can be printed once; nobody can make one up. */
export const clinicCode = (vault: Vault, place: string) =>
  [...Buffer.from(vault.fingerprint('clinic-code', place), 'base64url')]
    .slice(0, CODE_LENGTH)
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('')

interface Proof {
  code?: string | undefined
  location?: { latitude: number; longitude: number } | undefined
}

const checkNear = async (store: Store, location: NonNullable<Proof['location']>) => {
  const hospital = await store.get(positions, POSITION_ID)
  const metres = hospital && metresBetween(hospital, location)
  if (metres === null || metres > NEAR_METRES) throw new Refusal('NOT_AT_HOSPITAL', { metres })
}

/**
 * Refuses who is not at the hospital: the code of the room, or a place within 500 m. In the demo hospital nobody stands, so
 * neither is asked for; what is shown is looked at all the same.
 */
export const checkPresent = async ({ store, vault, demo }: Services, { code, location }: Proof, place: string) => {
  if (code) {
    if (code.toUpperCase() !== clinicCode(vault, place)) throw new Refusal('CLINIC_CODE_WRONG', { field: 'code' })
    return
  }
  if (location) return checkNear(store, location)
  if (!demo) throw new Refusal('NOT_AT_HOSPITAL', { metres: null })
}
