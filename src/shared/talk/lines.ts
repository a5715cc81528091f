import type { Message } from '@xinglin/types/consult-talk'
import { civilDate, clock, dayText, monthDay, nearDay } from '@/shared/time'
import type { Side } from './clock-words'
import type { Unsent } from './outbox'

/** What stands in the thread, one below the other. */
export type Line =
  | { kind: 'time'; id: string; words: string }
  | { kind: 'event'; id: string; words: string }
  | { kind: 'message'; id: string; message: Message; own: boolean; name: string | null; read: boolean | null }
  | { kind: 'unsent'; id: string; unsent: Unsent }

/** After so long a silence the time is said again. */
const SILENCE_MS = 10 * 60_000

/** `9:15` today, `昨天 9:15`, `11月20日 9:15`. */
export function timeWords(at: number, now: number): string {
  const day = civilDate(at)
  if (day === civilDate(now)) return clock(at)
  return `${nearDay(day) === '昨天' ? dayName(day) : monthDay(day)} ${clock(at)}`
}

const dayName = (day: string) => nearDay(day) ?? dayText(day)

const saysTime = (at: number, before: number | null) =>
  before === null || at - before > SILENCE_MS || civilDate(at) !== civilDate(before)

/** Sides on which more than one person wrote: a relative, a colleague who took over. */
function manyOn(messages: readonly Message[]): (from: Message['from']) => boolean {
  const names = { patient: new Set<string>(), doctor: new Set<string>(), system: new Set<string>() }
  messages.forEach(({ from, name }) => names[from].add(name))
  return (from) => from !== 'system' && names[from].size > 1
}

/** Own messages where the other side stopped reading, and the last one. */
function readMarks(messages: readonly Message[], side: Side, readUpTo: number): Map<number, boolean> {
  const own = messages.filter(({ from, content }) => from === side && content.kind !== 'event')
  const read = own.filter(({ seq }) => seq <= readUpTo)
  const marks = new Map<number, boolean>()
  const [lastRead, last] = [read[read.length - 1], own[own.length - 1]]
  if (lastRead) marks.set(lastRead.seq, true)
  if (last && !marks.has(last.seq)) marks.set(last.seq, false)
  return marks
}

export interface Conversation {
  messages: readonly Message[]
  unsent: readonly Unsent[]
  readUpTo: number
  side: Side
  now: number
}

/** The conversation in lines: times between, names where several wrote, read marks, and at the end what is on its way. */
export function linesOf({ messages, unsent, readUpTo, side, now }: Conversation): Line[] {
  const many = manyOn(messages)
  const marks = readMarks(messages, side, readUpTo)
  const lines: Line[] = []
  let before: number | null = null
  const tellTime = (at: number, id: string) => {
    if (saysTime(at, before)) lines.push({ kind: 'time', id: `time-${id}`, words: timeWords(at, now) })
    before = at
  }
  for (const message of messages) {
    const { seq, from, name, mine, content } = message
    const id = String(seq)
    tellTime(Date.parse(message.at), id)
    if (content.kind === 'event') lines.push({ kind: 'event', id, words: content.text })
    else {
      const own = from === side
      lines.push({
        kind: 'message',
        id,
        message,
        own,
        name: many(from) && !mine ? name : null,
        read: own ? (marks.get(seq) ?? null) : null,
      })
    }
  }
  for (const one of unsent) {
    tellTime(one.at, one.key)
    lines.push({ kind: 'unsent', id: one.key, unsent: one })
  }
  return lines
}
