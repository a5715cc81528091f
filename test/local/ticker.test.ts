import { setTimeout as pause } from 'node:timers/promises'
import { appointments } from '../../cloudfunctions/booking/collections'
import { schedule } from '../../cloudfunctions/hospital'
import type { Reaction } from '../../cloudfunctions/kernel/events'
import { Ticker } from '../../local/ticker'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let ticker: Ticker
beforeEach(async () => {
  hospital = openTestHospital()
  ticker = new Ticker(hospital.services, schedule)
  const { slotAt } = await openClinic(hospital.store)
  const { api, patientId } = await hospital.patient('王小明')
  await api.booking.reserve({ slotId: slotAt('09:00'), patientId })
})
afterEach(async () => {
  await ticker.stop()
  hospital.close()
})

/** Callers who keep coming until the message is out, or for so long. */
const rush = async (ms: number) => {
  const until = Date.now() + ms
  while (Date.now() < until && hospital.delivered.length === 0) {
    ticker.wake()
    await pause(2)
  }
}

test('what was announced is delivered as soon as it is quiet', async () => {
  ticker.wake()
  for (let i = 0; i < 200 && hospital.delivered.length === 0; i += 1) await pause(10)
  expect(hospital.delivered).toHaveLength(1)
})

test('while callers keep coming a message waits', async () => {
  await rush(200)
  expect(hospital.delivered).toHaveLength(0)
})

test('however many callers come, a message goes out with the next second', async () => {
  ticker.start()
  await rush(10_000)
  expect(hospital.delivered).toHaveLength(1)
})

/** Each fact that is handed on brings another one, until then. */
const echo = (until: number): Reaction => ({
  type: 'booking.appointment-booked',
  run: async ({ id, ...fact }, { store }) => {
    if (Date.now() > until) return
    const [visit] = await store.find(appointments, {})
    await store.updateIf(appointments, visit?.id ?? '', {}, { push: { outbox: { ...fact, id: `${id}+` } } })
  },
})

test('while announcements keep coming, what is due by its time is looked at each second and not with each of them', async () => {
  const until = Date.now() + 2_600
  let looks = 0
  const look = () => Promise.resolve((looks++, []))
  const due = [{ name: 'clock', find: look, postpone: () => Promise.resolve() }]
  ticker = new Ticker(hospital.services, { ...schedule, reactions: [echo(until)], due })
  ticker.start()
  for (; Date.now() < until; await pause(2)) ticker.wake()
  expect(looks).toBeGreaterThanOrEqual(2)
  expect(looks).toBeLessThanOrEqual(4)
})

test('after it has stopped nothing is delivered any more', async () => {
  ticker.start()
  ticker.wake()
  await ticker.stop()
  await pause(1200)
  expect(hospital.delivered).toHaveLength(0)
})
