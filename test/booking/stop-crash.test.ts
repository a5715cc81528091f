import { audit } from '../support/audit'
import { dieAtEvery, newFrailty } from '../support/frail-hospital'
import { FRIDAY, openClinic } from '../support/clinic'
import { fateFaults } from '../support/fates'
import { type Stoppable, bookAt, openStoppable, stopOf } from '../support/stops'
import { payAtWallet } from '../support/till'

interface Scenario {
  what: string
  prepare: (till: Stoppable) => Promise<{ run: () => Promise<unknown>; outcome: object }>
}

const oneKey = 'the-only-key'

/** 王小明 has paid for 09:00. */
const paidVisit = async (till: Stoppable) => {
  const visit = await payAtWallet(till, '王小明')
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

const stop: Scenario = {
  what: 'stopClinic, with somebody who paid and somebody who pays there',
  prepare: async (till) => {
    const { hospital, clinic } = till
    await paidVisit(till)
    await bookAt(hospital, '赵大海', clinic.slotAt('09:15'))
    const operator = await hospital.staff('operator')
    const wish = { sessionId: clinic.sessionOn(), reason: '医生病假' }
    return { run: () => operator.call('booking.stopClinic', wish, oneKey), outcome: { affected: 2 } }
  },
}

const shorten: Scenario = {
  what: 'stopClinic from a time on',
  prepare: async ({ hospital, clinic }) => {
    await bookAt(hospital, '王小明', clinic.slotAt('09:00'))
    await bookAt(hospital, '赵大海', clinic.slotAt('09:45'))
    const operator = await hospital.staff('operator')
    const wish = { sessionId: clinic.sessionOn(), reason: '医生病假', from: '09:30' }
    return { run: () => operator.call('booking.stopClinic', wish, oneKey), outcome: { affected: 1 } }
  },
}

const moveWithMoney: Scenario = {
  what: 'moveStopped, money and all',
  prepare: async (till) => {
    const { person, appointmentId } = await paidVisit(till)
    await stopOf(till)
    const wish = { appointmentId, slotId: till.he.slotAt('09:00') }
    return { run: () => person.call('booking.moveStopped', wish, oneKey), outcome: { status: 'booked' } }
  },
}

const moveToOwn: Scenario = {
  what: 'moveStopped to a clinic that is not released, of the doctor whom he waits for',
  prepare: async (till) => {
    const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
    await stopOf(till)
    const far = await openClinic(till.hospital.store, { dates: ['2026-12-12'] })
    await person.api.booking.keepDoctor({ appointmentId, only: true })
    const wish = { appointmentId, slotId: far.slotAt('09:00') }
    return { run: () => person.call('booking.moveStopped', wish, oneKey), outcome: { status: 'booked' } }
  },
}

const giveBack: Scenario = {
  what: 'refundStopped',
  prepare: async (till) => {
    const { person, appointmentId } = await paidVisit(till)
    await stopOf(till)
    const run = () => person.call('booking.refundStopped', { appointmentId }, oneKey)
    return { run, outcome: { choice: 'refunded' } }
  },
}

const deadline: Scenario = {
  what: 'a deadline at which nothing was chosen',
  prepare: async (till) => {
    await paidVisit(till)
    await stopOf(till)
    till.hospital.passMinutes(24 * 60)
    return { run: () => till.hospital.runJobs(), outcome: {} }
  },
}

const keep: Scenario = {
  what: 'keepDoctor',
  prepare: async (till) => {
    const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
    await stopOf(till)
    await openClinic(till.hospital.store, { dates: [FRIDAY] })
    const wish = { appointmentId, only: true }
    return { run: () => person.call('booking.keepDoctor', wish, oneKey), outcome: { onlyDoctor: true } }
  },
}

const faultsOf = async ({ hospital }: Stoppable) => [
  ...(await audit(hospital.store)),
  ...(await fateFaults(hospital.store)),
]

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare }: Scenario): Promise<boolean> => {
  const { wrap, dieDuring } = newFrailty()
  const till = await openStoppable({ wrap })
  const { hospital } = till
  try {
    const { run, outcome } = await prepare(till)
    const died = await dieDuring(n, run)
    hospital.passMinutes(2)
    await hospital.runJobs()
    expect({ n, faults: await faultsOf(till) }).toEqual({ n, faults: [] })
    expect((await run()) ?? {}).toMatchObject(outcome)
    await hospital.runJobs()
    expect({ n, faults: await faultsOf(till) }).toEqual({ n, faults: [] })
    return died
  } finally {
    hospital.close()
  }
}

test.each([stop, shorten, moveWithMoney, moveToOwn, giveBack, deadline, keep])(
  'a crash at any write of $what is made good within two minutes',
  async (scenario) => {
    expect(await dieAtEvery((n) => dieAt(n, scenario))).toBeGreaterThan(2)
  },
)
