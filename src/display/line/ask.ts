import type { Clock } from './clock'

/** All of it, or that nothing changed since the cursor. */
export type Answer<T> = ({ changed: true; cursor: string } & T) | { changed: false; cursor: string }

/** The server's own no, e.g. that there is no such department. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/** Longer than the server waits for a change. */
const TIMEOUT_MS = 35_000
const WAIT_SECONDS = 20

/** Browsers of 2018 cannot abort; they only stop listening. */
const inTime = async (path: string, body: string): Promise<Response> => {
  const aborting = typeof AbortController === 'undefined' ? null : new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer in time'))
      aborting?.abort()
    }, TIMEOUT_MS)
  })
  const request = fetch(path, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body, cache: 'no-store' },
    ...(aborting ? { signal: aborting.signal } : {}),
  })
  request.catch(() => {})
  return Promise.race([request, late]).finally(() => clearTimeout(timer))
}

const isAnswer = (body: unknown): body is Answer<object> =>
  typeof (body as Answer<object> | null)?.cursor === 'string' && typeof (body as Answer<object>).changed === 'boolean'

/** Waits at the server for news. Rejects with `Refused` when the server says no, else when the line is broken. */
export async function ask<T>(
  operation: string,
  input: object,
  cursor: string | null,
  clock: Clock,
): Promise<Answer<T>> {
  const body = JSON.stringify({ ...input, wait: WAIT_SECONDS, ...(cursor ? { since: cursor } : {}) })
  const response = await inTime(`/api/${operation}`, body)
  const said = (await response.json()) as unknown
  const { status } = response
  if (status >= 400 && status < 500 && status !== 429) throw new Refused(String((said as { code?: unknown }).code))
  if (!response.ok || !isAnswer(said)) throw new Error(`answered ${status}`)
  clock.set(response.headers.get('date'))
  return said as Answer<T>
}
