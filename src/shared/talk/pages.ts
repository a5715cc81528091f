import type { Message } from '@xinglin/types/consult-talk'

/** Messages never change and are never missing, so what was seen once is known by its number. */
export type Known = Readonly<Record<number, Message>>

export function withMessages(known: Known, messages: readonly Message[]): Known {
  const fresh = messages.filter(({ seq }) => !known[seq])
  return fresh.length ? { ...known, ...Object.fromEntries(fresh.map((one) => [one.seq, one])) } : known
}

/** The last messages without a gap, oldest first: what was missed while one was away is asked for before it shows. */
export function tail(known: Known): Message[] {
  let seq = Math.max(0, ...Object.keys(known).map(Number))
  const messages: Message[] = []
  for (let one = known[seq]; one; one = known[--seq]) messages.push(one)
  return messages.reverse()
}

/** The number before which to ask for more; null when all is there. */
export const moreBefore = (messages: readonly Message[]): number | null => {
  const first = messages[0]?.seq ?? 1
  return first > 1 ? first : null
}
