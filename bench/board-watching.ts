import { setTimeout as pause } from 'node:timers/promises'
import { type Lane, signed } from './lane'
import { percentile } from './measure'
import { must } from './over-http'
import type { Clinic, Watcher } from './board-hospital'

interface Answer {
  changed: boolean
  cursor: string
  bytes: number
}

/** A phone that follows its board: it knows the cursor of the last answer. */
export class Phone {
  cursor = ''

  constructor(private readonly watcher: Watcher) {}

  async ask(lane: Lane | undefined, wait = 0): Promise<Answer> {
    const { appointmentId, token } = this.watcher
    const input = this.cursor ? { appointmentId, since: this.cursor, wait } : { appointmentId }
    const { body } = must(await lane?.post('/api/queue/getBoard', JSON.stringify(input), signed(token)))
    const { changed, cursor } = JSON.parse(body.toString()) as Answer
    this.cursor = cursor
    return { changed, cursor, bytes: body.length }
  }
}

export const phonesOf = (clinics: readonly Clinic[]) =>
  clinics.map(({ watchers }) => watchers.map((watcher) => new Phone(watcher)))

/** Each phone asks once, over these lanes. */
export const askAll = async (phones: readonly Phone[], lanes: readonly Lane[]) => {
  const waiting = phones[Symbol.iterator]()
  const work = async (lane: Lane) => {
    for (let turn = waiting.next(); !turn.done; turn = waiting.next()) await turn.value.ask(lane)
  }
  await Promise.all(lanes.map(work))
}

export interface Paced {
  asked: number
  perSecond: number
  p50: number
  p99: number
  max: number
  unchangedPercent: number
  unchangedBytes: number
  changedBytes: number
}

/** Lends lanes out in turn, so that none is idle for so long that the server closes it. */
class Pool {
  private readonly free: Lane[]
  private readonly waiting: ((lane: Lane) => void)[] = []

  constructor(lanes: readonly Lane[]) {
    this.free = [...lanes]
  }

  take(): Promise<Lane> {
    const lane = this.free.shift()
    return lane ? Promise.resolve(lane) : new Promise((given) => this.waiting.push(given))
  }

  give(lane: Lane) {
    const next = this.waiting.shift()
    if (next) next(lane)
    else this.free.push(lane)
  }
}

const summed = (times: readonly number[], answers: readonly Answer[], seconds: number): Paced => {
  const sorted = Float64Array.from(times).sort()
  const bytesOf = (changed: boolean) =>
    answers.reduce((most, each) => (each.changed === changed ? Math.max(most, each.bytes) : most), 0)
  const quiet = answers.filter(({ changed }) => !changed).length
  return {
    ...{ asked: times.length, perSecond: times.length / seconds },
    ...{ p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 },
    ...{ unchangedPercent: (100 * quiet) / answers.length },
    ...{ unchangedBytes: bytesOf(false), changedBytes: bytesOf(true) },
  }
}

/**
 * Everybody asks once in every `everyMs`, spread evenly, whether or not the server keeps up: a late answer counts from when
 * it was due.
 */
export const pollAll = async (phones: readonly Phone[], lanes: readonly Lane[], everyMs: number, rounds: number) => {
  const pool = new Pool(lanes)
  const times: number[] = []
  const answers: Answer[] = []
  const ask = async (phone: Phone, due: number) => {
    const lane = await pool.take()
    answers.push(await phone.ask(lane))
    times.push(performance.now() - due)
    pool.give(lane)
  }
  const started = performance.now()
  const asks: Promise<void>[] = []
  for (let next = 0; next < phones.length * rounds;) {
    const due = started + (next * everyMs) / phones.length
    if (performance.now() < due) await pause(1)
    else asks.push(ask(phones[next++ % phones.length] as Phone, due))
  }
  await Promise.all(asks)
  return summed(times, answers, (performance.now() - started) / 1000)
}

/** Until a question is answered with "nothing changed": the last move's echoes are over. */
export const settle = async (phone: Phone, lane: Lane | undefined) => {
  while ((await phone.ask(lane)).changed);
}

/** Keeps a phone on its line until it is told of a change after the move; how long after the move that was. */
export const awaitChange = async (phone: Phone, lane: Lane | undefined, movedAt: () => number): Promise<number> => {
  for (;;) {
    const { changed } = await phone.ask(lane, 20)
    if (changed && movedAt() > 0) return performance.now() - movedAt()
  }
}
