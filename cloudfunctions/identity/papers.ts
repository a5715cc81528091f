import type { PaperKind, Sex } from '@xinglin/types/identity'

type Fault = 'length' | 'characters' | 'birth-date' | 'check-digit' | 'form'
export type Reading = { fault: Fault } | { fault: null; number: string; told: { sex: Sex; birthDate: string } | null }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The 18th character of a resident identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
export const checkDigitOf = (first17: string) =>
  CHECK_DIGITS.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0) % 11)

const isRealDate = (date: string) => {
  const ms = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === date
}

const residentReading = (number: string, today: string): Reading => {
  if (number.length !== 18) return { fault: 'length' }
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { fault: 'characters' }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isRealDate(birthDate) || birthDate > today || birthDate < '1900-01-01') return { fault: 'birth-date' }
  if (checkDigitOf(number) !== number[17]) return { fault: 'check-digit' }
  return { fault: null, number, told: { sex: Number(number[16]) % 2 === 1 ? 'male' : 'female', birthDate } }
}

/** Forms of the other papers, as printed on them. */
const FORMS: Record<Exclude<PaperKind, 'resident'>, RegExp> = {
  passport: /^[A-Z0-9]{6,12}$/,
  'hk-macao': /^[HM]\d{8}(\d{2})?$/,
  taiwan: /^\d{8}$/,
  'foreign-resident': /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
  birth: /^[A-Z]\d{9}$/,
}

/** Reads a paper's number: what is wrong with it, or what it tells. `today` is the hospital's day. */
export const readPaper = (kind: PaperKind, written: string, today: string): Reading => {
  const number = written.replace(/[\s-]/g, '').toUpperCase()
  if (kind === 'resident') return residentReading(number, today)
  return FORMS[kind].test(number) ? { fault: null, number, told: null } : { fault: 'form' }
}
