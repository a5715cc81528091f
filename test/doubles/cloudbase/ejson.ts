import { EJSON } from 'bson'

/** An answer that says what was wrong with a request, in the gateway's form. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const hasBareNumber = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object') return typeof value === 'number'
  return Object.values(value).some(hasBareNumber)
}

/** Reads canonical EJSON, in which every number is written with its type, as the SDK sends it. */
export const parseStrict = (text: unknown): Record<string, unknown> => {
  if (typeof text !== 'string') throw new Refusal('INVALID_PARAM', 'EJSON comes as a string')
  if (hasBareNumber(JSON.parse(text))) throw new Refusal('INVALID_PARAM', 'not canonical EJSON')
  return EJSON.parse(text) as Record<string, unknown>
}

export const printStrict = (value: object): string => EJSON.stringify(value, { relaxed: false })
