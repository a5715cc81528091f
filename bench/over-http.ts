import { randomUUID } from 'node:crypto'
import { addDays } from '../cloudfunctions/kernel/time'
import type { Server } from '../test/support/server'
import { withLanes } from './floors'
import { type Guest, type Order, doctorsOf, today } from './guests'
import { type Answer, type Lane, signed } from './lane'
import { type Measured, RUNS, measure, runOf, summary } from './measure'

/** The answer, which must be a good one. */
export const must = (answer: Answer | undefined): Answer => {
  if (answer?.status !== 200) throw new Error(`${answer?.status} ${answer?.body.toString()}`)
  return answer
}

const reserve = (lane: Lane | undefined, { token, patientId, slotId }: Order) =>
  lane?.post('/api/booking/reserve', JSON.stringify({ slotId, patientId }), signed(token, randomUUID()))

/** Takes the next order for each operation; there must be enough. */
export const turns = <T>(items: readonly T[]) => {
  let next = 0
  return (): T => {
    const item = items[next++]
    if (item === undefined) throw new Error('the bench ran out of orders: give it more guests')
    return item
  }
}

/** Every booking another patient, doctor and day: nothing stands in the way of any. */
export const bookings = (server: Server, callers: number, nextOrder: () => Order): Promise<Measured> =>
  withLanes(server, callers, (lanes) => measure(callers, async (lane) => must(await reserve(lanes[lane], nextOrder()))))

const AT_ONCE = 50
const STORM_ROUNDS = 20

/** One slot, one place, all guests at once over fifty connections. Latencies in milliseconds. */
const storm = (server: Server, guests: readonly Guest[], slotId: string): Promise<number[]> =>
  withLanes(server, AT_ONCE, async (lanes) => {
    const times: number[] = []
    let winners = 0
    const next = guests[Symbol.iterator]()
    const caller = async (lane: Lane) => {
      for (let turn = next.next(); !turn.done; turn = next.next()) {
        const from = performance.now()
        const answer = await reserve(lane, { ...turn.value, slotId })
        times.push(performance.now() - from)
        if (answer?.status === 200) winners += 1
        else if (answer?.status !== 409) throw new Error(answer?.body.toString())
      }
    }
    await Promise.all(lanes.map(caller))
    if (winners !== 1) throw new Error(`${winners} winners for one place`)
    return times
  })

/** @param nextSlot each with one place. */
export const storms = async (server: Server, guests: readonly Guest[], nextSlot: () => string): Promise<Measured> => {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) {
    const times: number[] = []
    const started = performance.now()
    for (let round = 0; round < STORM_ROUNDS; round += 1) times.push(...(await storm(server, guests, nextSlot())))
    runs.push(runOf(times, (performance.now() - started) / 1000))
  }
  return summary(runs)
}

export const recordReads = (server: Server, callers: number, mine: readonly { token: string; id: string }[]) =>
  withLanes(server, callers, (lanes) =>
    measure(callers, async (lane) => {
      const { token, id } = mine[Math.floor(Math.random() * mine.length)] as { token: string; id: string }
      must(await lanes[lane]?.post('/api/booking/getAppointment', JSON.stringify({ appointmentId: id }), signed(token)))
    }),
  )

/** Some appointments to read. */
export const bookSome = async (server: Server, count: number, nextOrder: () => Order) => {
  const made: { token: string; id: string }[] = []
  for (let i = 0; i < count; i += 1) {
    const { token, patientId, slotId } = nextOrder()
    const { body } = await server.call('booking.reserve', { slotId, patientId }, token)
    made.push({ token, id: body['appointmentId'] as string })
  }
  return made
}

/** Of most of these a larger hospital finds more, up to twenty doctors. */
export const USUAL_WORDS = ['高血压', '糖尿病', '咳嗽', '儿科', '眼', 'xin', '王']
/** Of these every hospital finds as many as are shown. */
export const FULL_PAGE = ['病', '科']

/** A word typed into the search box, then the calendar of a doctor: two calls that count as one operation. */
export const searches = async (server: Server, callers: number, words: readonly string[]): Promise<Measured> => {
  const doctors = await doctorsOf(server)
  const [from, to] = [addDays(today(), 1), addDays(today(), 7)]
  const bodies = doctors.map((doctorId) => JSON.stringify({ doctorId, from, to }))
  let turn = 0
  return withLanes(server, callers, (lanes) =>
    measure(callers, async (lane) => {
      turn += 1
      must(await lanes[lane]?.post('/api/directory/search', JSON.stringify({ text: words[turn % words.length] })))
      must(await lanes[lane]?.post('/api/booking/listSlots', bodies[turn % bodies.length] ?? ''))
    }),
  )
}
