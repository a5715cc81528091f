import { ORPCError } from '@orpc/server'
import type { Described } from './operations'
import { accepts } from './valid'

/** How a call ended, as plain data. */
export type Outcome =
  | { code: 'OK'; output: unknown }
  | { code: string; message: string; status: number; defined: boolean; data: unknown; output?: undefined }

export const outcomeOf = async (call: Promise<unknown>): Promise<Outcome> => {
  try {
    return { code: 'OK', output: await call }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const { code, message, status, defined, data } = error
    return { code: String(code), message, status, defined, data: data as unknown }
  }
}

const CHINESE = /\p{Script=Han}/u

/** What is wrong with an outcome by the operation's contract; empty when it keeps it. */
export const faultsOf = (operation: Described, outcome: Outcome): string[] => {
  if ('output' in outcome) return []
  const { code, message, status, defined, data } = outcome
  const named = operation.errors[code]
  if (!named || !defined) return [`${code} is not a named error of ${operation.name}`]
  const faults: string[] = []
  if (message !== named.message) faults.push(`${code} says “${message}”`)
  if (status !== named.status) faults.push(`${code} has status ${status}`)
  if (named.data ? !accepts(named.data, data) : data !== undefined)
    faults.push(`${code} carries ${JSON.stringify(data)}`)
  if (!CHINESE.test(message)) faults.push(`${code} is not in Chinese`)
  return faults
}

interface Issue {
  path: string
  message: string
}

export const issuesOf = (outcome: Outcome): Issue[] => {
  if ('output' in outcome && outcome.code === 'OK') return []
  return ((outcome as { data?: { issues?: Issue[] } }).data?.issues ?? []) as Issue[]
}

/** Issues whose message a patient could not read. */
export const unreadable = (issues: readonly Issue[]) => issues.filter(({ message }) => !CHINESE.test(message))
