import { fieldErrors } from '@/shared/api/errors'

const DIGITS = 6
const LETTERS = 8

const bare = (typed: string) => typed.replace(/[\s-]/g, '')

/** Complete enough to be sent. */
export const isWhole = (typed: string, recovery: boolean): boolean =>
  bare(typed).length === (recovery ? LETTERS : DIGITS)

/** What stands under the field, and what does not concern it. */
export function codeErrors(error: unknown) {
  const at = fieldErrors(error).code
  return { at, general: at ? null : error }
}
