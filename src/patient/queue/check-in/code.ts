/** Letters and figures that are not mistaken for each other, as on the wall. */
const CODE = /^[A-Z2-9]{6}$/

/** What a scanner read or fingers typed, as it stands on the wall; null when it is no clinic's code. */
export function codeIn(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  return CODE.test(code) ? code : null
}
