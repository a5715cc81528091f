import { RailRefused, RailUnknown } from '../../kernel/rails'
import { type Exact, type ExactObject, isObject, parseExact } from './exact'

/** A no by the rail's own word, unless that is a sentence, which could tell about somebody. */
export const refusal = (code: string) => new RailRefused(/^[\w.-]{1,32}$/.test(code) ? code : 'UNNAMED')

const MAX_ANSWER = 2_000_000

interface Question {
  headers: Readonly<Record<string, string>>
  /** Null asks with GET. */
  body: string | null
  timeoutMs: number
  fetch: (url: string, init: RequestInit) => Promise<Response>
}

/** What went wrong underneath is dropped: its text may quote the address and what was sent. */
const ask = async (url: string, { headers, body, timeoutMs, fetch }: Question) => {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const init = body === null ? { headers } : { method: 'POST', headers, body }
    const response = await fetch(url, { ...init, redirect: 'error', signal })
    return { status: response.status, text: await response.text() }
  } catch {
    throw new RailUnknown('no answer')
  }
}

/** The text of an answer. `RailUnknown` when none comes, when it is of no use or the other side is in trouble. */
export const askText = async (url: string, question: Question): Promise<string> => {
  const { status, text } = await ask(url, question)
  if (status >= 500) throw new RailUnknown(`status ${status}`)
  if (text.length > MAX_ANSWER) throw new RailUnknown('too long an answer')
  if (question.body === null && status !== 200) throw new RailUnknown(`status ${status}`)
  return text
}

/** The JSON of an answer, whatever its code says. */
export const askJson = async (url: string, question: Question): Promise<Exact> => {
  const headers = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', ...question.headers }
  const text = await askText(url, { ...question, headers })
  try {
    return parseExact(text)
  } catch {
    throw new RailUnknown('an answer that is no JSON')
  }
}

const NESTS = ['data', 'output', 'body', 'result']
const MAX_NESTING = 4

/** An object, or one that a relay has written as text. */
const objectIn = (value: Exact | undefined): ExactObject | null => {
  if (isObject(value)) return value
  if (typeof value !== 'string' || !value.startsWith('{')) return null
  try {
    const read = parseExact(value)
    return isObject(read) ? read : null
  } catch {
    return null
  }
}

/** An answer and what relays wrapped into it, from outside in; they nest objects, or JSON as text, a few levels deep. */
export const levelsOf = (answer: Exact): ExactObject[] => {
  const levels: ExactObject[] = []
  let next = objectIn(answer)
  while (next && levels.length < MAX_NESTING) {
    const level: ExactObject = next
    levels.push(level)
    next = NESTS.map((nest) => objectIn(level[nest])).find((inner) => inner !== null) ?? null
  }
  return levels
}
