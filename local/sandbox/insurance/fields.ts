import { type Exact, type ExactObject, textOf } from '../../../cloudfunctions/adapters/insurance/exact'
import { fenOf } from '../../../cloudfunctions/adapters/insurance/money'
import { NO } from './refusals'

/** The text of a field that must be there. */
export const needed = (data: ExactObject, field: string): string => {
  const text = textOf(data[field])
  if (!text) throw NO.missing(field)
  return text
}

export const neededAll = (data: ExactObject, fields: readonly string[]) => {
  for (const field of fields) needed(data, field)
}

/** Fen of an amount in yuan that must be there. */
export const amount = (data: ExactObject, field: string): number => {
  needed(data, field)
  const fen = fenOf(data[field])
  if (fen === null) throw NO.format(field)
  return fen
}

/** One of some words. */
export const oneOf = <T extends string>(data: ExactObject, field: string, words: readonly T[]): T => {
  const text = needed(data, field)
  const word = words.find((known) => known === text)
  if (!word) throw NO.format(field)
  return word
}

export const isGiven = (value: Exact | undefined) => textOf(value) !== ''
