import type { SendEnd } from '../kernel/channels'

/** Nothing left this machine: there was nobody to talk to. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: string; errors?: { code?: string }[] } }
  return cause?.code ?? cause?.errors?.[0]?.code ?? ''
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

/**
 * A kept connection that the other side closed while this process was busy is known as closed only when the loop has come round; a post
 * on it would be lost, and nobody could say whether it had arrived.
 */
const hearOfClosed = async () => {
  await turn()
  await turn()
}

export type Posted = { text: string } | Extract<SendEnd, { end: 'refused' | 'unknown' }>

/**
 * Posts once and never again: what is posted here must not arrive twice. What went wrong underneath is dropped, its text may quote
 * the address and what was sent.
 */
export const sendOnce = async (
  url: string,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<Posted> => {
  await hearOfClosed()
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' })
    const text = await response.text()
    if (response.ok) return { text }
    const code = `HTTP_${response.status}`
    return response.status < 500 ? { end: 'refused', code, permanent: false } : { end: 'unknown', code }
  } catch (error) {
    return NEVER_LEFT.has(codeOf(error))
      ? { end: 'refused', code: 'UNREACHABLE', permanent: false }
      : { end: 'unknown', code: 'NO_ANSWER' }
  }
}

/** An answer's fields; empty for what is no JSON object. */
export const fieldsIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
