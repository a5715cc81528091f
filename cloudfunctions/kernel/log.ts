import { ValidationError } from '@orpc/contract'
import pino from 'pino'

/**
 * What a log line may carry. Only these fields exist, none of them health data: no names, numbers, phones or free text
 * (网络安全法 第21条: kept at least six months by the deployment).
 */
export interface LogFields {
  requestId?: string
  operation?: string
  /** Named error code, or `OK`. */
  code?: string
  status?: number
  ms?: number
  accountId?: string
  /** Class of an unexpected error and where it arose; never its message, which may quote data. */
  error?: string
  where?: string
  collection?: string
  event?: string
  count?: number
  address?: string
  port?: number
}

export interface Log {
  info: (event: string, fields?: LogFields) => void
  error: (event: string, fields?: LogFields) => void
}

export const silentLog: Log = { info: () => {}, error: () => {} }

/** Structured lines on standard output, or to `write` in tests. */
export const createLog = (level: string, write?: (line: string) => void): Log => {
  const logger = pino({ level, base: null }, write ? { write } : pino.destination({ sync: false }))
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  }
}

/** Where in a document an issue lies: `items.0.reason`. */
export const pathOf = ({ path }: ValidationError['issues'][number]) =>
  (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')

/** The fields of an answer that did not fit its contract; their names are not health data. */
const pathsOf = (error: Error) => {
  const { cause } = error
  if (!(cause instanceof ValidationError)) return null
  return cause.issues.map(pathOf)
}

/** Where an error arose. What stands before the end of its message may quote data, even lines that look like frames. */
const framesOf = ({ stack = '', message }: Error) => {
  const at = stack.indexOf(message)
  return at < 0
    ? []
    : stack
        .slice(at + message.length)
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
}

/** An unexpected error as the log may know it: its class and its place in the code. */
export const describe = (error: unknown): Pick<LogFields, 'error' | 'where'> => {
  if (!(error instanceof Error)) return { error: typeof error }
  const paths = pathsOf(error)
  if (paths) return { error: 'answer does not fit its contract', where: [...new Set(paths)].slice(0, 6).join(', ') }
  return {
    error: error.name,
    where: framesOf(error)
      .slice(0, 6)
      .map((frame) => frame.trim())
      .join(' < '),
  }
}
