import { findAppointment } from '../../cloudfunctions/booking/public'
import { referrals } from '../../cloudfunctions/referral/collections'
import { audit } from '../support/audit'
import { THURSDAY } from '../support/clinic'
import { dieAtEvery, openFrailHospital } from '../support/frail-hospital'
import type { TestHospital } from '../support/hospital'
import { instantOf } from '../../cloudfunctions/kernel/time'
import { type Clinics, openClinics } from './clinics'

const KEY = 'the-only-key'

interface Scenario {
  what: string
  /** Prepares, and says what to do while the machine dies. */
  prepare: (clinics: Clinics, hospital: TestHospital) => Promise<() => Promise<unknown>>
  /** The referrals' states in the end, what stands in 09:15's green place, and the letters by kind. */
  outcome: { states: string[]; green: number; letters: string[] }
}

const made = async ({ refer }: Clinics, hospital: TestHospital) => {
  const { id } = await refer()
  await hospital.runJobs()
  hospital.delivered.length = 0
  return id
}

const scenarios: Scenario[] = [
  {
    what: 'referring',
    prepare: ({ doctor, patient }) => {
      const wish = { appointmentId: patient.appointmentId, departmentId: 'dcard', doctorId: 'doc2', reason: '待查' }
      return Promise.resolve(() => doctor.call('referral.refer', wish, KEY))
    },
    outcome: { states: ['made'], green: 0, letters: ['referral.made'] },
  },
  {
    what: 'taking a place',
    prepare: async (clinics, hospital) => {
      const wish = { referralId: await made(clinics, hospital), slotId: clinics.to.slotAt('09:15') }
      return () => clinics.patient.call('referral.accept', wish, KEY)
    },
    outcome: { states: ['accepted'], green: 1, letters: ['booking.booked'] },
  },
  {
    what: 'taking a place that somebody else has',
    prepare: async (clinics, hospital) => {
      const slotId = clinics.to.slotAt('09:15')
      const zhao = await clinics.comes('赵大海')
      const first = await clinics.refer({}, zhao.appointmentId)
      await zhao.api.referral.accept({ referralId: first.id, slotId })
      const wish = { referralId: await made(clinics, hospital), slotId }
      return () => clinics.patient.call('referral.accept', wish, KEY).catch(() => undefined)
    },
    outcome: { states: ['accepted', 'made'], green: 1, letters: [] },
  },
  {
    what: 'cancelling it',
    prepare: async (clinics, hospital) => {
      const wish = { referralId: await made(clinics, hospital), slotId: clinics.to.slotAt('09:15') }
      const { appointmentId } = await clinics.patient.api.referral.accept(wish)
      await hospital.runJobs()
      hospital.delivered.length = 0
      return () => clinics.patient.call('booking.cancel', { appointmentId }, KEY)
    },
    outcome: { states: ['made'], green: 0, letters: ['booking.cancelled'] },
  },
  {
    what: 'declining',
    prepare: async (clinics, hospital) => {
      const wish = { referralId: await made(clinics, hospital), why: '不去了' }
      return () => clinics.patient.call('referral.decline', wish, KEY)
    },
    outcome: { states: ['declined'], green: 0, letters: ['referral.declined'] },
  },
  {
    what: 'the end of its last day',
    prepare: async (clinics, hospital) => {
      await made(clinics, hospital)
      return () => {
        hospital.setNow(instantOf('2026-12-10', '08:00'))
        return hospital.runJobs()
      }
    },
    outcome: { states: ['expired'], green: 0, letters: ['referral.expired', 'referral.expired'] },
  },
]

const statesIn = async (hospital: TestHospital) => {
  const { referrals: listed } = await (await hospital.staff('doctor', 'doc1')).api.referral.listMade({})
  return listed.map(({ state }) => state).sort()
}

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare, outcome }: Scenario): Promise<boolean> => {
  const { hospital, dieDuring, comeBack } = openFrailHospital()
  try {
    const clinics = await openClinics(hospital)
    const run = await prepare(clinics, hospital)
    const died = await dieDuring(n, async () => {
      await run().catch(() => undefined)
      await hospital.runJobs()
    })
    await comeBack()
    await run()
    await hospital.runJobs()
    const letters = hospital.delivered.map(({ kind }) => kind).sort()
    const green = (await clinics.greensAt('09:15', THURSDAY)).length
    expect({ n, states: await statesIn(hospital), green, letters }).toEqual({ n, ...outcome })
    expect({ n, faults: await audit(hospital.store) }).toEqual({ n, faults: [] })
    for (const { appointmentId } of await hospital.store.find(referrals, {}))
      if (appointmentId) expect(await findAppointment(hospital.store, appointmentId)).not.toBeNull()
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
  60_000,
)
