import { appointments } from '../../cloudfunctions/booking/collections'
import { schedule } from '../../cloudfunctions/hospital'
import type { Reaction } from '../../cloudfunctions/kernel/events'
import { type DueWork, type Schedule, runJobs } from '../../cloudfunctions/kernel/jobs'
import { messages } from '../../cloudfunctions/notify/collections'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const BOOKED = 'booking.appointment-booked'

/** Runs rounds until there is nothing to do, with other reactions than the hospital's. */
const runWith = async (changes: Partial<Schedule>) => {
  while ((await runJobs(hospital.services, { ...schedule, ...changes })) > 0);
}

const book = async (names: readonly string[]) => {
  const clinic = await openClinic(hospital.store, { capacity: 9 })
  const ids: string[] = []
  for (const name of names) {
    const person = await hospital.patient(name)
    const wish = { slotId: clinic.slotAt('09:00'), patientId: person.patientId }
    ids.push((await person.api.booking.reserve(wish)).appointmentId)
  }
  return ids
}

test('a reaction that fails is put off by a minute, and the other appointments’ are not', async () => {
  const [first = '', second = ''] = await book(['王小明', '赵大海'])
  const heard: string[] = []
  let broken = true
  const reaction: Reaction = {
    type: BOOKED,
    run: ({ data }) => {
      if (broken && data['appointmentId'] === first) return Promise.reject(new Error('no way through'))
      heard.push(String(data['appointmentId']))
      return Promise.resolve()
    },
  }
  await runWith({ reactions: [reaction] })
  expect(heard).toEqual([second])
  expect(hospital.logLines.join()).toContain('job failed')
  broken = false
  await runWith({ reactions: [reaction] })
  expect(heard).toEqual([second])
  hospital.passMinutes(1)
  await runWith({ reactions: [reaction] })
  expect(heard).toEqual([second, first])
  hospital.passMinutes(60)
  await runWith({ reactions: [reaction] })
  expect(heard).toHaveLength(2)
})

test('when one of several reactions fails, those that ran before do not tell the patient twice', async () => {
  await book(['王小明'])
  const stubborn = { failures: 2 }
  const failing: Reaction = {
    type: BOOKED,
    run: () => (stubborn.failures-- > 0 ? Promise.reject(new Error('not yet')) : Promise.resolve()),
  }
  for (let minute = 0; minute < 4; minute += 1) {
    await runWith({ reactions: [...schedule.reactions, failing] })
    hospital.passMinutes(1)
  }
  expect(hospital.delivered).toHaveLength(1)
  expect(await hospital.store.find(messages, {})).toHaveLength(1)
  expect(await hospital.store.find(appointments, {})).toMatchObject([{ outbox: [], outboxAt: null }])
})

test('two machines that deliver the same fact at once tell the patient once', async () => {
  await book(['王小明'])
  await Promise.all([1, 2, 3].map(() => runJobs(hospital.services, schedule)))
  await hospital.runJobs()
  expect(hospital.delivered).toHaveLength(1)
})

test('a fact that is announced while another is delivered is not lost', async () => {
  const [id = ''] = await book(['王小明'])
  const wang = await hospital.patient('王小明')
  const heard: string[] = []
  const busy: Reaction = {
    type: BOOKED,
    run: async () => {
      heard.push('booked')
      if (heard.length === 1) await wang.api.booking.cancel({ appointmentId: id })
    },
  }
  const after: Reaction = {
    type: 'booking.appointment-cancelled',
    run: () => Promise.resolve(void heard.push('cancelled')),
  }
  await runWith({ reactions: [busy, after] })
  hospital.passMinutes(2)
  await runWith({ reactions: [busy, after] })
  expect(heard).toEqual(['booked', 'cancelled'])
})

test('due work that fails is put off, and other work goes on', async () => {
  const [first = '', second = ''] = await book(['王小明', '赵大海'])
  await hospital.runJobs()
  const done: string[] = []
  const postponed: string[] = []
  const work: DueWork = {
    name: 'test',
    find: () =>
      Promise.resolve(
        [first, second].map((id) => ({
          id,
          run: () => (id === first ? Promise.reject(new Error('bad document')) : Promise.resolve(done.push(id))),
        })),
      ),
    postpone: (_, id) => Promise.resolve(postponed.push(id)),
  }
  expect(await runJobs(hospital.services, { ...schedule, due: [work] })).toBe(2)
  expect([done, postponed]).toEqual([[second], [first]])
})

test('one round does 50 of each, the next the rest, each once', async () => {
  const ids = Array.from({ length: 450 }, (_, i) => `apt-${String(i).padStart(3, '0')}`)
  const [model] = await book(['王小明'])
  const appointment = await hospital.store.get(appointments, model ?? '')
  if (!appointment) throw new Error('not booked')
  const { version: _, ...fields } = appointment
  await Promise.all(ids.map((id) => hospital.store.insert(appointments, { ...fields, id })))
  let heard = 0
  const counting: Reaction = { type: BOOKED, run: () => Promise.resolve(void (heard += 1)) }
  expect(await runJobs(hospital.services, { ...schedule, reactions: [counting] })).toBe(50)
  await runWith({ reactions: [counting] })
  expect(heard).toBe(451)
})

test('when nothing is due nothing is done', async () => {
  expect(await runJobs(hospital.services, schedule)).toBe(0)
})
