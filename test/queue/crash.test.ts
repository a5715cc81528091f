import { coupons } from '../../cloudfunctions/billing/collections'
import { queues } from '../../cloudfunctions/queue/collections'
import { dieAtEvery, openFrailHospital } from '../support/frail-hospital'
import type { TestHospital } from '../support/hospital'
import { at, openDayOf } from './day'

type Day = Awaited<ReturnType<typeof openDayOf>>

interface Scenario {
  what: string
  prepare?: (day: Day, hospital: TestHospital) => Promise<unknown>
  run: (day: Day, hospital: TestHospital) => Promise<unknown>
  /** States of 王小明's and 赵大海's tickets in the end. */
  states: readonly (string | undefined)[]
  status?: string
}

const KEY = 'the-only-key'
const inRoom = async (day: Day) => {
  await day.callNext()
  await day.startVisit()
}
const bySelf =
  (operation: string) =>
  ({ guests: [wang] }: Day) =>
    wang.call(`queue.${operation}`, { appointmentId: wang.appointmentId }, KEY)
const byDoctor =
  (operation: string, more: object = {}) =>
  ({ doctor, sessionId }: Day) =>
    doctor.call(`queue.${operation}`, { sessionId, ...more }, KEY)

const scenarios: Scenario[] = [
  { what: 'checkIn', run: bySelf('checkIn'), prepare: async () => {}, states: ['waiting', undefined] },
  { what: 'stepAway', run: bySelf('stepAway'), states: ['stepped-away', 'waiting'] },
  {
    what: 'comeBack',
    prepare: async (day) => {
      await day.checkInAll()
      await day.callNext()
      await day.skip()
    },
    run: bySelf('comeBack'),
    states: ['waiting', 'waiting'],
  },
  { what: 'leave', run: bySelf('leave'), states: ['left', 'waiting'] },
  { what: 'callNext', run: byDoctor('callNext'), states: ['called', 'waiting'] },
  { what: 'callAgain', prepare: called, run: byDoctor('callAgain'), states: ['called', 'waiting'] },
  { what: 'skip', prepare: called, run: byDoctor('skip'), states: ['skipped', 'waiting'] },
  { what: 'backToQueue', prepare: called, run: byDoctor('backToQueue'), states: ['waiting', 'waiting'] },
  { what: 'startVisit', prepare: called, run: byDoctor('startVisit'), states: ['in-room', 'waiting'] },
  {
    what: 'finish',
    prepare: async (day) => {
      await day.checkInAll()
      await inRoom(day)
    },
    run: byDoctor('finish'),
    states: ['done', 'waiting'],
    status: 'fulfilled',
  },
  {
    what: 'a call that came half an hour too late',
    prepare: async (day, hospital) => {
      await day.checkInAll()
      hospital.setNow(at('10:00'))
    },
    run: byDoctor('callNext'),
    states: ['called', 'waiting'],
  },
  {
    what: 'the end of the clinic',
    prepare: async (day) => {
      await day.checkIn(day.guests[0])
      await day.callNext()
      await day.finish()
    },
    run: (_, hospital) => {
      hospital.setNow(at('10:35'))
      return hospital.runJobs()
    },
    states: ['done', undefined],
    status: 'fulfilled',
  },
]

async function called(day: Day) {
  await day.checkInAll()
  await day.callNext()
}

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare, run, states, status = 'booked', what }: Scenario): Promise<boolean> => {
  const { hospital, dieDuring, comeBack } = openFrailHospital()
  try {
    const day = await openDayOf(hospital, '王小明', '赵大海')
    await (prepare ?? ((each: Day) => each.checkInAll()))(day, hospital)
    await hospital.runJobs()
    const died = await dieDuring(n, async () => {
      await run(day, hospital).catch(() => undefined)
      await hospital.runJobs()
    })
    await comeBack()
    await run(day, hospital)
    await hospital.runJobs()
    const [wang, zhao] = day.guests
    const { tickets } = (await hospital.store.get(queues, day.sessionId)) ?? { tickets: [] }
    const stateOf = (id: string) => tickets.find(({ appointmentId }) => appointmentId === id)?.state
    expect({ n, states: [wang, zhao].map(({ appointmentId }) => stateOf(appointmentId)) }).toEqual({ n, states })
    expect({ n, status: await day.statusOf(wang) }).toEqual({ n, status })
    const given = await hospital.store.find(coupons, { accountId: wang.accountId })
    expect({ n, coupons: given.length }).toEqual({ n, coupons: what.startsWith('a call') ? 1 : 0 })
    return died
  } finally {
    hospital.close()
  }
}

test.each(scenarios)(
  'a crash at any write of $what is made good within two minutes',
  async (scenario) => {
    expect(await dieAtEvery((n) => dieAt(n, scenario))).toBeGreaterThan(2)
  },
  120_000,
)
