import { audit } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { dieAtEvery, openFrailHospital } from '../support/frail-hospital'
import type { TestHospital } from '../support/hospital'

/** Prepares a hospital, and says what to do while it dies and what must be true in the end. */
interface Scenario {
  what: string
  prepare: (hospital: TestHospital) => Promise<{ run: () => Promise<unknown>; outcome: object }>
}

type Prepared = Awaited<ReturnType<Scenario['prepare']>>

const oneKey = 'the-only-key'

/** 09:00 with one place, taken by 王小明; 赵大海 and 孙丽 wait for it. */
const fullClinic = async (hospital: TestHospital, waiting: readonly string[]) => {
  const clinic = await openClinic(hospital.store, { endsAt: '09:15', dates: [THURSDAY, FRIDAY] })
  const wang = await hospital.patient('王小明')
  const booked = await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId })
  const queue = []
  for (const name of waiting) {
    const person = await hospital.patient(name)
    const { id } = await person.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: person.patientId })
    queue.push({ ...person, standbyId: id })
  }
  await hospital.runJobs()
  return { clinic, wang, appointmentId: booked.appointmentId, queue }
}

const reserve: Scenario = {
  what: 'reserve',
  prepare: async (hospital) => {
    const clinic = await openClinic(hospital.store)
    const wang = await hospital.patient('王小明')
    const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
    return { run: () => wang.call('booking.reserve', wish, oneKey), outcome: { status: 'booked' } }
  },
}

const reserveTogether: Scenario = {
  what: 'reserveTogether',
  prepare: async (hospital) => {
    const clinic = await openClinic(hospital.store, { capacity: 3 })
    const wang = await hospital.patient('王小明')
    const family = await addFamily(wang, 2)
    const items = [wang.patientId, ...family].map((patientId) => ({ slotId: clinic.slotAt('09:00'), patientId }))
    const outcome = { appointments: items.map(({ patientId }) => ({ patientId, status: 'booked' })) }
    return { run: () => wang.call('booking.reserveTogether', { items }, oneKey), outcome }
  },
}

const reserveTogetherRefused: Scenario = {
  what: 'reserveTogether, which finds too few places',
  prepare: async (hospital) => {
    const clinic = await openClinic(hospital.store, { capacity: 2 })
    const wang = await hospital.patient('王小明')
    const family = await addFamily(wang, 2)
    const items = [wang.patientId, ...family].map((patientId) => ({ slotId: clinic.slotAt('09:00'), patientId }))
    const run = () => wang.call('booking.reserveTogether', { items }, oneKey).catch((error: unknown) => error)
    return { run, outcome: { code: 'NOT_ENOUGH_PLACES' } }
  },
}

const addFamily = async (head: Awaited<ReturnType<TestHospital['patient']>>, size: number): Promise<string[]> => {
  const members = Array.from({ length: size }, (_, i) =>
    head.api.identity.addPatient({
      ...{ name: `孩子${i}`, relation: 'child', paperKind: 'birth', paperNumber: `A00000000${i}` },
      ...{ sex: 'female', birthDate: '2020-05-01', phone: '13900000000' },
    }),
  )
  return (await Promise.all(members)).map(({ id }) => id)
}

const cancel: Scenario = {
  what: 'cancel',
  prepare: async (hospital) => {
    const { wang, appointmentId } = await fullClinic(hospital, ['赵大海', '孙丽'])
    return { run: () => wang.call('booking.cancel', { appointmentId }, oneKey), outcome: { status: 'cancelled' } }
  },
}

const rescheduleTo = (what: string, clock: string, date: string): Scenario => ({
  what,
  prepare: async (hospital) => {
    const { wang, appointmentId, clinic } = await fullClinic(hospital, ['赵大海'])
    const other = await openClinic(hospital.store, { dates: [FRIDAY], startsAt: '09:00', endsAt: '09:30' })
    expect(other.doctorId).toBe(clinic.doctorId)
    const slotId = clinic.slotAt(clock, date)
    return { run: () => wang.call('booking.reschedule', { appointmentId, slotId }, oneKey), outcome: { slotId } }
  },
})

const rescheduleSameDay: Scenario = {
  what: 'reschedule within the day',
  prepare: async (hospital) => {
    const clinic = await openClinic(hospital.store)
    const wang = await hospital.patient('王小明')
    const { appointmentId } = await wang.api.booking.reserve({
      slotId: clinic.slotAt('09:00'),
      patientId: wang.patientId,
    })
    await hospital.runJobs()
    const slotId = clinic.slotAt('09:30')
    return { run: () => wang.call('booking.reschedule', { appointmentId, slotId }, oneKey), outcome: { slotId } }
  },
}

const joinStandby: Scenario = {
  what: 'joinStandby',
  prepare: async (hospital) => {
    const { clinic } = await fullClinic(hospital, ['赵大海'])
    const sun = await hospital.patient('孙丽')
    const wish = { sessionId: clinic.sessionOn(), patientId: sun.patientId }
    return {
      run: () => sun.call('booking.joinStandby', wish, oneKey),
      outcome: { status: 'waiting', patientId: sun.patientId },
    }
  },
}

/** 赵大海 is offered the place, 孙丽 is next. */
const offered = async (hospital: TestHospital) => {
  const { wang, appointmentId, queue } = await fullClinic(hospital, ['赵大海', '孙丽'])
  await wang.api.booking.cancel({ appointmentId })
  await hospital.runJobs()
  const [zhao] = queue
  if (!zhao) throw new Error('nobody waits')
  return zhao
}

const acceptStandby: Scenario = {
  what: 'acceptStandby',
  prepare: async (hospital) => {
    const zhao = await offered(hospital)
    const wish = { standbyId: zhao.standbyId }
    return { run: () => zhao.call('booking.acceptStandby', wish, oneKey), outcome: { status: 'booked' } }
  },
}

const leaveStandby: Scenario = {
  what: 'leaveStandby',
  prepare: async (hospital) => {
    const zhao = await offered(hospital)
    const wish = { standbyId: zhao.standbyId }
    return { run: () => zhao.call('booking.leaveStandby', wish, oneKey), outcome: { done: true } }
  },
}

const setCapacity: Scenario = {
  what: 'setCapacity',
  prepare: async (hospital) => {
    const { clinic } = await fullClinic(hospital, ['赵大海', '孙丽'])
    const operator = await hospital.staff('operator')
    const wish = { slotId: clinic.slotAt('09:00'), capacity: 3 }
    return { run: () => operator.call('booking.setCapacity', wish, oneKey), outcome: { capacity: 3 } }
  },
}

const lapse: Scenario = {
  what: 'an offer that runs out',
  prepare: async (hospital) => {
    await offered(hospital)
    hospital.passMinutes(15)
    return { run: () => hospital.runJobs(), outcome: {} }
  },
}

const scenarios = [
  reserve,
  reserveTogether,
  reserveTogetherRefused,
  cancel,
  rescheduleTo('reschedule to another day', '09:00', FRIDAY),
  rescheduleSameDay,
  joinStandby,
  acceptStandby,
  leaveStandby,
  setCapacity,
  lapse,
]

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare }: Scenario): Promise<boolean> => {
  const { hospital, dieDuring, comeBack } = openFrailHospital()
  try {
    const { run, outcome }: Prepared = await prepare(hospital)
    const died = await dieDuring(n, run)
    await comeBack()
    expect({ n, faults: await audit(hospital.store) }).toEqual({ n, faults: [] })
    const answer = (await run()) ?? {}
    expect(answer).toMatchObject(outcome)
    await hospital.runJobs()
    expect({ n, faults: await audit(hospital.store) }).toEqual({ n, faults: [] })
    return died
  } finally {
    hospital.close()
  }
}

test.each(scenarios)('a crash at any write of $what is made good within two minutes', async (scenario) => {
  expect(await dieAtEvery((n) => dieAt(n, scenario))).toBeGreaterThan(2)
})
