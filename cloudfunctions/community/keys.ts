import type { Vault } from '../kernel/vault'

/** The member that an account is: a keyed hash, so that his id tells nobody which. */
export const memberIdOf = (vault: Vault, accountId: string) =>
  `member-${vault.fingerprint('community-member', accountId).slice(0, 27)}`

/** Under which an account's authorships lie; another hash than his member's, so that neither leads to the other. */
export const ownerKeyOf = (vault: Vault, accountId: string) => vault.fingerprint('community-owner', accountId)

/** Who an anonymous author is within one thread; in another he is another. */
export const aliasKeyOf = (vault: Vault, postId: string, accountId: string) =>
  vault.fingerprint('community-alias', `${postId}\u0000${accountId}`)
