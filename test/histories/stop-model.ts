/** What stopping a clinic should come to, kept apart from the code under test. Times in minutes. */
export interface Person {
  quarter: number
  state: 'absent' | 'booked' | 'open' | 'moved' | 'refunded'
  chooseBy: number
}

export interface Model {
  people: Person[]
  /** Free places at the colleague's quarters. */
  free: number[]
  /** From which quarter on the clinic is stopped. */
  from: number | null
}

const DAY = 24 * 60

export const newModel = (quarters: readonly (number | null)[], free: readonly number[]): Model => ({
  people: quarters.map((quarter) => ({
    ...{ quarter: quarter ?? 0, state: quarter === null ? 'absent' : 'booked', chooseBy: 0 },
  })),
  free: [...free],
  from: null,
})

/** Time passed: whoever chose nothing in a day has his visit given back. */
export const tick = ({ people }: Model, now: number) => {
  for (const person of people) if (person.state === 'open' && person.chooseBy <= now) person.state = 'refunded'
}

export const stop = (model: Model, from: number, now: number): string => {
  model.from = Math.min(model.from ?? from, from)
  for (const person of model.people) {
    if (person.state !== 'booked' || person.quarter < model.from) continue
    Object.assign(person, { state: 'open', chooseBy: now + DAY })
  }
  return 'OK'
}

const whyNot = ({ state }: Person): string | null => {
  if (state === 'booked') return 'NOT_STOPPED'
  return state === 'open' ? null : 'CHOICE_MADE'
}

export const move = (model: Model, who: number, target: number): string => {
  const person = model.people[who] as Person
  const refused = whyNot(person)
  if (refused) return refused
  if (!model.free[target]) return 'SLOT_FULL'
  model.free[target] -= 1
  person.state = 'moved'
  return 'OK'
}

export const giveBack = (model: Model, who: number): string => {
  const person = model.people[who] as Person
  if (person.state === 'refunded') return 'OK'
  const refused = whyNot(person)
  if (refused) return refused
  person.state = 'refunded'
  return 'OK'
}

/** Whether a deadline falls into these minutes: a crash then may be made good on either side of it. */
export const isTense = ({ people }: Model, from: number, to: number) =>
  people.some(({ state, chooseBy }) => state === 'open' && chooseBy >= from && chooseBy <= to)
