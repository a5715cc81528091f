import { THURSDAY } from '../support/clinic'
import { dieAtEvery, openFrailHospital } from '../support/frail-hospital'
import type { TestHospital } from '../support/hospital'
import { type Guest, acceptAll, at, faults, openVisits, proposed, shown } from './support'

interface Opened extends Awaited<ReturnType<typeof openVisits>> {
  hospital: TestHospital
  guest: Guest
}

interface Scenario {
  what: string
  before?: (opened: Opened) => Promise<unknown>
  run: (opened: Opened) => Promise<unknown>
  ends: string[]
}

const KEY = 'the-only-key'
const ECG = { kind: 'ecg', roomId: 'exam-ecg-2', startsAt: at('09:00') } as const

const scenarios: Scenario[] = [
  {
    what: 'holding all',
    run: async ({ guest }) => {
      const plan = await guest.api.examination.getPlan({ appointmentId: guest.appointmentId })
      const blood = proposed(plan).filter(({ kind }) => kind === 'lipids')
      const wanted = blood.length > 0 ? blood : [{ kind: 'lipids', roomId: 'exam-blood', startsAt: at('08:00') }]
      return guest.call('examination.hold', { appointmentId: guest.appointmentId, places: [...wanted, ECG] }, KEY)
    },
    ends: ['lipids held 00:00Z', 'ecg held 01:00Z'],
  },
  {
    what: 'changing to other places',
    before: ({ guest }) => acceptAll(guest),
    run: ({ guest }) => guest.call('examination.hold', { appointmentId: guest.appointmentId, places: [ECG] }, KEY),
    ends: ['lipids proposed 00:00Z', 'ecg held 01:00Z'],
  },
  {
    what: 'declining',
    before: ({ guest }) => acceptAll(guest),
    run: ({ guest, doctor }) =>
      doctor.call('examination.decide', { appointmentId: guest.appointmentId, kind: 'ecg', decision: 'decline' }, KEY),
    ends: ['lipids held 00:00Z', 'ecg declined'],
  },
  {
    what: 'closing a room',
    before: ({ guest }) => acceptAll(guest),
    run: ({ operator }) =>
      operator.call(
        'examination.closeDay',
        { roomId: 'exam-ecg-1', date: THURSDAY, closed: true, reason: '检修' },
        KEY,
      ),
    ends: ['lipids held 00:00Z', 'ecg proposed 01:20Z'],
  },
  {
    what: 'moving the visit',
    before: ({ guest }) => acceptAll(guest),
    run: ({ guest, clinic, hospital }) =>
      guest
        .call('booking.reschedule', { appointmentId: guest.appointmentId, slotId: clinic.slotAt('09:15') }, KEY)
        .then(() => hospital.runJobs()),
    ends: ['lipids proposed 23:20Z', 'ecg proposed 00:30Z'],
  },
  {
    what: 'the hour at which nobody has ordered',
    before: async ({ guest, hospital }) => {
      await acceptAll(guest)
      hospital.setNow(at('17:29', '2026-11-25'))
    },
    run: ({ hospital }) => {
      if (hospital.now() < Date.parse(at('17:30', '2026-11-25'))) hospital.setNow(at('17:30', '2026-11-25'))
      return hospital.runJobs()
    },
    ends: ['lipids proposed 00:00Z', 'ecg proposed 01:20Z'],
  },
]

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { before, run, ends }: Scenario): Promise<boolean> => {
  const { hospital, dieDuring, comeBack } = openFrailHospital()
  try {
    const opened = await openVisits(hospital, '王小明')
    const guest = opened.guests[0] as Guest
    const all: Opened = { ...opened, hospital, guest }
    await before?.(all)
    const died = await dieDuring(n, () => run(all))
    await comeBack(4)
    expect({ n, faults: await faults(hospital.store, hospital.now()) }).toEqual({ n, faults: [] })
    await run(all)
    await hospital.runJobs()
    expect({ n, faults: await faults(hospital.store, hospital.now()) }).toEqual({ n, faults: [] })
    const plan = await guest.api.examination.getPlan({ appointmentId: guest.appointmentId })
    expect({ n, shown: shown(plan) }).toEqual({ n, shown: ends })
    const { delivered } = hospital
    const mine = delivered.filter(({ kind }) => kind.startsWith('examination.')).map(({ body }) => body)
    expect({ n, twice: mine.length - new Set(mine).size }).toEqual({ n, twice: 0 })
    return died
  } finally {
    hospital.close()
  }
}

test.each(scenarios)('a crash at any write of $what leaves nothing half done', async (scenario) => {
  expect(await dieAtEvery((n) => dieAt(n, scenario))).toBeGreaterThan(2)
})
