import { ORPCError } from '@orpc/client'

const requests = new WeakMap<object, string>()

/** Ties an error to the request that it came from, so that a page can show the number. */
export function rememberRequest<E extends Error>(error: E, requestId: string): E {
  requests.set(error, requestId)
  return error
}

/** The id under which the server's log has this failure. */
export const requestIdOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? requests.get(error) : undefined

/** The named code, or `undefined` for anything that is no server error. */
export const codeOf = (error: unknown): string | undefined => (error instanceof ORPCError ? error.code : undefined)

/** True when the server gave a verdict (a named one may be that somebody else does not answer): trying again is a new intention. */
export const wasAnswered = (error: unknown): boolean =>
  error instanceof ORPCError && (error.status < 500 || error.defined)

export const isOffline = (error: unknown): boolean => codeOf(error) === 'NETWORK'

/** Neither a named error nor a broken network: a fault of ours. */
export const isUnexpected = (error: unknown): boolean => !wasAnswered(error) && !isOffline(error)

/** What the page may say about it, in Chinese. */
export function errorText(error: unknown): string {
  if (isUnexpected(error)) return '服务出了点问题，请稍后再试'
  return (error as Error).message
}

interface FieldData {
  issues?: { path: string; message: string }[]
  field?: string
}

/** Messages by field name, from INVALID_INPUT's issues or a named error's `data.field`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ORPCError)) return {}
  const { issues, field } = (error.data ?? {}) as FieldData
  if (issues) return Object.fromEntries(issues.map((issue) => [issue.path, issue.message]).reverse())
  return field ? { [field]: error.message } : {}
}
