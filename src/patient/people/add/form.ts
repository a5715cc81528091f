import type { PaperKind, PatientInput, Relation, Sex } from '@xinglin/types/identity'
import { readIdentityCard } from './identity-card'

export interface PatientDraft {
  relation: Relation
  name: string
  paperKind: PaperKind
  paperNumber: string
  sex: Sex | null
  /** As typed: 19530412. */
  birthDigits: string
  phone: string
}

export const BLANK: PatientDraft = {
  relation: 'self',
  name: '',
  paperKind: 'resident',
  paperNumber: '',
  sex: null,
  birthDigits: '',
  phone: '',
}

const FULL_LENGTH = 18

/** What the identity number says; `wrong` once it is complete and cannot be right. */
export function cardOf({ paperKind, paperNumber }: PatientDraft) {
  if (paperKind !== 'resident') return { facts: null, wrong: false }
  const facts = readIdentityCard(paperNumber)
  return { facts, wrong: !facts && paperNumber.trim().length >= FULL_LENGTH }
}

/** The typed birth date as a calendar day, once its 8 digits are there. */
export function birthDateOf({ birthDigits }: PatientDraft): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(birthDigits)
  return found ? found.slice(1).join('-') : null
}

/** The draft as the operation takes it; sex and birth date only where the paper does not carry them. */
export function inputOf(draft: PatientDraft): PatientInput {
  const { relation, name, paperKind, phone, sex } = draft
  const birthDate = birthDateOf(draft)
  const paperNumber = draft.paperNumber.trim().toUpperCase()
  const told = paperKind === 'resident' ? {} : { ...(sex ? { sex } : {}), ...(birthDate ? { birthDate } : {}) }
  return { relation, name, paperKind, paperNumber, phone, ...told }
}
