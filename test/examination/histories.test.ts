import * as fc from 'fast-check'
import { rooms } from '../../cloudfunctions/examination/collections'
import { FRIDAY, THURSDAY } from '../support/clinic'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { openTestHospital } from '../support/hospital'
import { at, faults, openVisits } from './support'

type Step =
  | { do: 'hold'; who: number; ecg: number; blood: number; dies: number }
  | { do: 'decide'; who: number; order: boolean; dies: number }
  | { do: 'move'; who: number; to: number; dies: number }
  | { do: 'cancel'; who: number; dies: number }
  | { do: 'close'; closed: boolean; dies: number }
  | { do: 'wait'; minutes: number }
  | { do: 'together'; ecg: number }

const ECG_CLOCKS = ['07:40', '08:20', '09:00', '09:10', '09:20']
const BLOOD_CLOCKS = ['07:00', '07:30', '08:00']
const VISITS = ['09:00', '09:45', '10:00', '10:30']

const who = fc.nat({ max: 2 })
const dies = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }) },
)
const of = <K extends string>(kind: K) => fc.constant(kind)

/** -1: not at all. */
const ecg = fc.integer({ min: -1, max: ECG_CLOCKS.length - 1 })

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ do: of('hold'), who, ecg, blood: fc.integer({ min: -1, max: 2 }), dies }),
    },
    { weight: 3, arbitrary: fc.record({ do: of('decide'), who, order: fc.boolean(), dies }) },
    { weight: 2, arbitrary: fc.record({ do: of('move'), who, to: fc.nat({ max: VISITS.length - 1 }), dies }) },
    { weight: 1, arbitrary: fc.record({ do: of('cancel'), who, dies }) },
    { weight: 2, arbitrary: fc.record({ do: of('close'), closed: fc.boolean(), dies }) },
    { weight: 2, arbitrary: fc.record({ do: of('wait'), minutes: fc.constantFrom(5, 60, 400) }) },
    { weight: 2, arbitrary: fc.record({ do: of('together'), ecg: fc.nat({ max: ECG_CLOCKS.length - 1 }) }) },
  ),
  { minLength: 4, maxLength: 14 },
)

const play = async (history: readonly Step[]) => {
  const fuse: Fuse = newFuse()
  const hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
  try {
    const { guests, clinic, doctor, operator } = await openVisits(hospital, '王小明', '赵大海', '孙丽')
    for (const id of ['exam-ecg-2', 'exam-scan-1']) await hospital.store.remove(rooms, id)
    const guest = (n: number) => guests[n] as (typeof guests)[number]
    const ecgAt = (n: number) => ({ kind: 'ecg', roomId: 'exam-ecg-1', startsAt: at(ECG_CLOCKS[n] ?? '') })
    const bloodAt = (n: number) => ({
      kind: 'lipids',
      roomId: 'exam-blood',
      startsAt: at(BLOOD_CLOCKS[n] ?? ''),
    })
    const hold = (n: number, places: object[]) =>
      guest(n).call('examination.hold', { appointmentId: guest(n).appointmentId, places })
    const run = async (step: Step): Promise<unknown> => {
      if (step.do === 'wait') return hospital.passMinutes(step.minutes)
      if (step.do === 'together') return Promise.allSettled(guests.map((_, n) => hold(n, [ecgAt(step.ecg)])))
      if (step.do === 'close')
        return operator.call('examination.closeDay', { roomId: 'exam-ecg-1', date: THURSDAY, closed: step.closed })
      const { appointmentId, call } = guest(step.who)
      if (step.do === 'decide') {
        const decision = step.order ? 'order' : 'decline'
        return doctor.call('examination.decide', { appointmentId, kind: 'ecg', decision })
      }
      if (step.do === 'cancel') return call('booking.cancel', { appointmentId })
      if (step.do === 'move') {
        const date = step.to % 2 ? THURSDAY : FRIDAY
        return call('booking.reschedule', { appointmentId, slotId: clinic.slotAt(VISITS[step.to] ?? '', date) })
      }
      return hold(step.who, [
        ...(step.ecg < 0 ? [] : [ecgAt(step.ecg)]),
        ...(step.blood < 0 ? [] : [bloodAt(step.blood)]),
      ])
    }
    for (const step of history) {
      if ('dies' in step && step.dies) blowAt(fuse, step.dies)
      await run(step).catch((error: { code?: string }) => {
        if (!fuse.blown && !error.code) throw error
      })
      if (fuse.blown) hospital.passMinutes(2)
      mend(fuse)
      await hospital.runJobs()
    }
    hospital.passMinutes(5)
    await hospital.runJobs()
    expect(await faults(hospital.store, hospital.now())).toEqual([])
  } finally {
    hospital.close()
  }
}

test('whatever happens in whatever order, no place is sold twice, none is lost, none is held for nobody', async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: 25 })
}, 60_000)
