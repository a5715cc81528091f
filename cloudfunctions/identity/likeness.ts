import type { Likeness } from '@xinglin/types/merge'
import type { Vault } from '../kernel/vault'
import type { Patient } from './collections'

type Person = Pick<Patient, 'name' | 'sex' | 'birthDate' | 'phone' | 'paperKind'>

/** As papers differ in writing it: width, case, spaces, and the dot in transliterated names do not count. */
export const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s·•・‧.-]/g, '')
    .toUpperCase()

/** Nobody has two identity cards, so namesakes born on one day with a card each are two people. */
const haveCards = (one: Person, other: Person) => one.paperKind === 'resident' && other.paperKind === 'resident'

/** Why two registrations may be one person's; empty when nothing says so. */
export const likenessesOf = (one: Person, other: Person): Likeness[] => {
  if (plainName(one.name) !== plainName(other.name) || one.sex !== other.sex) return []
  const likenesses: Likeness[] = []
  if (one.birthDate === other.birthDate && !haveCards(one, other)) likenesses.push('name-birth-sex')
  if (one.phone === other.phone) likenesses.push('name-phone')
  return likenesses
}

/** Keyed hashes by which registrations that are alike find each other without anything being readable. */
export const likenessKeys = (vault: Vault, { name, sex, birthDate, phone }: Omit<Person, 'paperKind'>) => ({
  birthKey: vault.fingerprint('person-birth', [plainName(name), birthDate, sex].join('\u0000')),
  phoneKey: vault.fingerprint('person-phone', [plainName(name), phone, sex].join('\u0000')),
})
