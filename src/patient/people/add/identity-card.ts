import type { Sex } from '@xinglin/types/identity'

export interface CardFacts {
  sex: Sex
  birthDate: string
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

const checkDigit = (number: string) =>
  CHECKS[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11]

/** Sex and birth date as they stand in an 18-digit identity number (GB 11643), or null when it cannot be one. */
export function readIdentityCard(text: string): CardFacts | null {
  const number = text.trim().toUpperCase()
  const found = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/.exec(number)
  if (!found || checkDigit(number) !== number[17]) return null
  const [, year, month, day, order] = found
  return { sex: Number(order) % 2 ? 'male' : 'female', birthDate: `${year}-${month}-${day}` }
}
