import type { ShownClinic } from '@xinglin/types/displays'
import { roomName } from '@/shared/room-name'

/** Somebody was called: what the banner and the voice tell. */
export interface CallOut {
  key: string
  number: number
  name: string | null
  room: string
}

const BANNER_MS = 15_000
const MOST = 3

const callIn = ({ sessionId, place, called }: ShownClinic): CallOut | null =>
  called && {
    key: `${sessionId} ${called.number} ${called.calls}`,
    ...{ number: called.number, name: called.name, room: roomName(place) },
  }

const callsIn = (clinics: readonly ShownClinic[]): CallOut[] => {
  const calls: CallOut[] = []
  for (const clinic of clinics) {
    const call = callIn(clinic)
    if (call) calls.push(call)
  }
  return calls
}

/** Who was called, or called again, between two answers. At the first answer nobody: it is not known when that was. */
export function newCalls(before: readonly ShownClinic[] | null, after: readonly ShownClinic[]): CallOut[] {
  if (!before) return []
  const known = new Set(callsIn(before).map(({ key }) => key))
  return callsIn(after).filter(({ key }) => !known.has(key))
}

export interface Announced extends CallOut {
  until: number
}

/** The newest call first, each for 15 seconds. Who is called again is there once. */
export function announcing(shown: readonly Announced[], calls: readonly CallOut[], now: number): Announced[] {
  const fresh = calls.map((call) => ({ ...call, until: now + BANNER_MS }))
  const isAgain = ({ room, number }: CallOut) => fresh.some((call) => call.room === room && call.number === number)
  return [...fresh, ...shown.filter((call) => call.until > now && !isAgain(call))].slice(0, MOST)
}
