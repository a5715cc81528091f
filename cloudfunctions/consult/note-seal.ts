import { canonical } from '../kernel/ids'
import type { Vault } from '../kernel/vault'
import type { Consult } from './collections'

type Signed = NonNullable<Consult['note']>

/**
 * A keyed hash over the note, who signed it when, and for which consult: a change of either is noticed (电子签名法 第13条). Whoever can
 * write to the database still lacks the key.
 */
export const sealOf = (
  vault: Vault,
  consultId: string,
  { seal: _, ...signed }: Signed | (Omit<Signed, 'seal'> & { seal?: string }),
) => vault.fingerprint('consult note', canonical({ consultId, ...signed }))

export const isIntact = (vault: Vault, consultId: string, signed: Signed) =>
  sealOf(vault, consultId, signed) === signed.seal
