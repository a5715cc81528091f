/** What a clinic's queue should look like, kept apart from the code under test. Times in minutes from the clinic's start. */
export interface Person {
  quarter: number
  preferred: boolean
}

type State = 'absent' | 'waiting' | 'called' | 'in-room' | 'stepped-away' | 'skipped' | 'missed' | 'done' | 'left'

interface Entry {
  person: number
  state: State
  number: number
  preferred: boolean
  /** Compared figure by figure. */
  place: number[]
  present: number
  away: number | null
  calls: number
  calledAt: number | null
  /** Back from tests. */
  tested: boolean
  checkedIn: number
}

export interface Model {
  people: readonly Person[]
  entries: Map<number, Entry>
  given: number
  lastPreferred: boolean
  /** Owed a coupon. */
  delayed: Set<number>
  /** From when on the doctor does not come, and since when that is known. */
  stop: { from: number; at: number } | null
  /** Whose visit was stopped. */
  stopped: Set<number>
}

export const newModel = (people: readonly Person[]): Model => ({
  ...{ people, entries: new Map(), given: 0, lastPreferred: false, delayed: new Set(), stop: null, stopped: new Set() },
})

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const by = (a[i] ?? -1) - (b[i] ?? -1)
    if (by !== 0) return by
  }
  return 0
}

const startOf = (model: Model, person: number) => (model.people[person] as Person).quarter * 15
const later = (a: number[], b: number[]) => (compare(a, b) < 0 ? b : a)

const inTime = (model: Model, { person, number, preferred }: Entry, present: number) => [
  startOf(model, person) - (preferred ? 30 : 0),
  ...[0, present + 1000, number],
]
const asLate = ({ number }: Entry, present: number) => [Math.floor(present / 15) * 15, 1, present + 1000, number]

const inState = (model: Model, state: State) => [...model.entries.values()].filter((each) => each.state === state)
const one = (model: Model, state: 'called' | 'in-room') => inState(model, state)[0]

/** Who is next, again and again. */
export const line = (model: Model): Entry[] => {
  const rest = inState(model, 'waiting').sort((a, b) => compare(a.place, b.place) || a.number - b.number)
  const order: Entry[] = []
  for (let last = model.lastPreferred; rest.length;) {
    const usable = last && rest.some(({ preferred }) => !preferred) ? rest.filter(({ preferred }) => !preferred) : rest
    const next = usable[0] as Entry
    rest.splice(rest.indexOf(next), 1)
    order.push(next)
    last = next.preferred
  }
  return order
}

const behind = (model: Model, n: number, own: number[]) =>
  line(model)
    .slice(0, n)
    .reduce((place, each) => later(place, [...each.place, 9999]), own)

const wait = (model: Model, { person, present }: Entry, now: number) => {
  if (now > Math.max(startOf(model, person) + 15, present) + 30) model.delayed.add(person)
}

export const checkIn = (model: Model, person: number, now: number): string => {
  const known = model.entries.get(person)
  if (known?.state === 'done') return 'OK'
  if (known && known.state !== 'left') return 'OK'
  if (model.stopped.has(person)) return 'NOT_BOOKED'
  if (now >= 90) return 'CLINIC_OVER'
  const number = known?.number ?? (model.given += 1)
  const { preferred } = model.people[person] as Person
  const fresh: Entry = {
    ...{ person, state: 'waiting', number, preferred, place: [], present: now, away: null, calls: 0 },
    ...{ calledAt: null, tested: false, checkedIn: now },
  }
  fresh.place = now > startOf(model, person) + 15 ? asLate(fresh, now) : inTime(model, fresh, now)
  model.entries.set(person, fresh)
  return 'OK'
}

export const stepAway = (model: Model, person: number, now: number): string => {
  const entry = model.entries.get(person)
  if (!entry) return 'NOT_CHECKED_IN'
  if (entry.state === 'stepped-away') return 'OK'
  if (entry.state !== 'waiting') return 'NOT_NOW'
  wait(model, entry, now)
  Object.assign(entry, { state: 'stepped-away', away: now })
  return 'OK'
}

const placeBack = (model: Model, entry: Entry, now: number) => {
  if (entry.state !== 'stepped-away') return behind(model, 3, entry.place)
  if (entry.tested) return inTime(model, entry, entry.checkedIn)
  const { away, place } = entry
  if (away !== null && now > away + 30) return later(place, asLate(entry, now))
  const passed = [...model.entries.values()].some(
    (other) => other.calledAt !== null && other.calledAt >= (away ?? 0) && compare(other.place, place) > 0,
  )
  return passed ? behind(model, 1, place) : place
}

export const comeBack = (model: Model, person: number, now: number): string => {
  const entry = model.entries.get(person)
  if (!entry) return 'NOT_CHECKED_IN'
  if (entry.state === 'waiting') return 'OK'
  if (!['stepped-away', 'skipped', 'missed'].includes(entry.state)) return 'NOT_NOW'
  const place = placeBack(model, entry, now)
  Object.assign(entry, { state: 'waiting', place, present: now, away: null, calls: 0, calledAt: null })
  return 'OK'
}

export const leave = (model: Model, person: number, now: number): string => {
  const entry = model.entries.get(person)
  if (!entry) return 'NOT_CHECKED_IN'
  if (entry.state === 'left') return 'OK'
  if (['in-room', 'done'].includes(entry.state)) return 'NOT_NOW'
  if (entry.state === 'waiting') wait(model, entry, now)
  entry.state = 'left'
  return 'OK'
}

export const callNext = (model: Model, now: number): string => {
  const called = one(model, 'called')
  const missed = called && called.calls >= 3 && (called.calledAt ?? now) + 5 <= now
  if (called && !missed) return 'ALREADY_CALLED'
  const [next] = line(model)
  if (!next) return 'NOBODY_WAITING'
  if (called) called.state = 'missed'
  wait(model, next, now)
  Object.assign(next, { state: 'called', calls: 1, calledAt: now })
  model.lastPreferred = next.preferred
  return 'OK'
}

export const callAgain = (model: Model): string => {
  const called = one(model, 'called')
  if (!called) return 'NOBODY_CALLED'
  called.calls += 1
  return 'OK'
}

const end = (entry: Entry | undefined, state: State): string => {
  if (!entry) return 'NOBODY_CALLED'
  entry.state = state
  return 'OK'
}

export const skip = (model: Model) => end(one(model, 'called'), 'skipped')
export const finish = (model: Model) => end(one(model, 'in-room') ?? one(model, 'called'), 'done')
export const startVisit = (model: Model) =>
  one(model, 'in-room') ? 'VISIT_RUNNING' : end(one(model, 'called'), 'in-room')

export const backToQueue = (model: Model, why: 'next' | 'tests', now: number): string => {
  const entry = one(model, 'in-room') ?? one(model, 'called')
  if (!entry) return 'NOBODY_CALLED'
  if (why === 'tests') {
    Object.assign(entry, { state: 'stepped-away', preferred: true, tested: true, away: now })
    return 'OK'
  }
  const place = behind(model, 1, entry.place)
  Object.assign(entry, { state: 'waiting', place, present: now, calls: 0, calledAt: null })
  return 'OK'
}

const isWithDoctor = ({ state, tested }: Entry) =>
  state === 'called' || state === 'in-room' || (tested && state !== 'done' && state !== 'left')
const isHere = (entry: Entry) => !isWithDoctor(entry) && entry.state !== 'done' && entry.state !== 'left'

/** Whom a stop concerns: who is here and not with the doctor yet, and whose time was still to come when it was told. */
export const sweep = (model: Model) => {
  const { stop, people, entries, stopped } = model
  if (!stop) return
  people.forEach((_, person) => {
    const entry = entries.get(person)
    const starts = startOf(model, person)
    if (starts < stop.from || entry?.state === 'done' || (entry && isWithDoctor(entry))) return
    if (!(entry && isHere(entry)) && starts + 15 <= stop.at) return
    stopped.add(person)
    if (entry) entry.state = 'left'
  })
}

/** A stop only ever grows. */
export const stopClinic = (model: Model, from: number, now: number): string => {
  const grows = !model.stop || from < model.stop.from
  if (grows && now >= 60) return 'CLINIC_OVER'
  if (grows) model.stop = { from, at: now }
  return 'OK'
}

/** What the day ends in for each person: seen, missed, stopped, or for a person to decide. */
export const outcomes = (model: Model): ('fulfilled' | 'noshow' | 'booked' | 'cancelled')[] => {
  const used = inState(model, 'done').length > 0
  const ended = model.people.map((_, person) => {
    const entry = model.entries.get(person)
    if (model.stopped.has(person)) return 'cancelled' as const
    if (entry?.state === 'in-room') return 'fulfilled' as const
    if (entry?.state === 'stepped-away' && entry.tested && entry.calledAt !== null) return 'fulfilled' as const
    if (entry?.state === 'done') return 'fulfilled' as const
    if (entry && (entry.state === 'waiting' || model.delayed.has(person))) return 'booked' as const
    return 'noshow' as const
  })
  const closing = used || ended.some((each, i) => each === 'fulfilled' && model.entries.get(i)?.state !== 'done')
  return closing ? ended : ended.map((each) => (each === 'cancelled' ? each : ('booked' as const)))
}
