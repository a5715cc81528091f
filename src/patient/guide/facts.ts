import type { Patient, Sex } from '@xinglin/types/identity'
import { ageAt, civilDate } from '@/shared/time'

/** Of whom he speaks, where nobody is signed in; empty when not said. */
export interface Facts {
  /** A patient of this account, or nobody of them. */
  patient: Pick<Patient, 'id' | 'sex' | 'birthDate'> | null
  sex: Sex | null
  /** Years, as typed. */
  age: string
  pregnant: boolean
}

export const NOBODY_KNOWN: Facts = { patient: null, sex: null, age: '', pregnant: false }

const INFANT_YEARS = 3

/** Whole months of life. */
export const monthsAt = (birthDate: string, today: string): number => {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = today.split('-').map(Number)
  return (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0)
}

const ageFacts = (birthDate: string, today: string) => {
  const age = ageAt(birthDate, today)
  return { age, ...(age < INFANT_YEARS ? { months: Math.max(0, monthsAt(birthDate, today)) } : {}) }
}

/** Could be pregnant: asked only then. */
export const mayBePregnant = ({ sex, age }: { sex: Sex | null; age: number | null }): boolean =>
  sex === 'female' && age !== null && age >= 12 && age <= 55

export const sexOf = ({ patient, sex }: Facts): Sex | null => patient?.sex ?? sex

export const ageOf = ({ patient, age }: Facts, today = civilDate()): number | null => {
  if (patient) return ageAt(patient.birthDate, today)
  return /^\d{1,3}$/.test(age) && Number(age) <= 130 ? Number(age) : null
}

/** What the guide is asked with: only what is known. */
export const factsInput = (facts: Facts, today = civilDate()) => {
  const sex = sexOf(facts)
  const age = ageOf(facts, today)
  const years = facts.patient ? ageFacts(facts.patient.birthDate, today) : age === null ? {} : { age }
  const pregnant = facts.pregnant && mayBePregnant({ sex, age })
  return { ...years, ...(sex ? { sex } : {}), ...(pregnant ? { pregnant } : {}) }
}
