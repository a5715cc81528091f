import { days } from '../../cloudfunctions/examination/collections'
import { FRIDAY, THURSDAY } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { acceptAll, at, faults, itemIn, openVisits, proposed, shown } from './support'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(async () => {
  await hospital.runJobs()
  expect(await faults(hospital.store, hospital.now())).toEqual([])
  hospital.close()
})

const open = async (...names: string[]) => {
  const all = await openVisits(hospital, ...(names.length > 0 ? names : ['王小明']))
  const [guest, second] = all.guests
  if (!guest) throw new Error('nobody came')
  return { ...all, guest, second: second ?? guest }
}

test('for a return visit at ten: blood at eight while fasting, the ECG after it, both ready in time', async () => {
  const { guest } = await open()
  const plan = await guest.api.examination.getPlan({ appointmentId: guest.appointmentId })
  expect(shown(plan)).toEqual(['lipids proposed 00:00Z', 'ecg proposed 01:20Z'])
  expect(itemIn(plan, 'lipids')).toMatchObject({
    ...{ note: '空腹8小时，可喝少量白水', fastingHours: 8, confirmBy: null },
    reason: expect.stringContaining('血脂'),
    safety: expect.stringContaining('不要自己停药'),
  })
  expect(plan.route.map(({ floor, name }) => `${floor}${name}`)).toEqual(['1楼抽血室', '2楼心电图室 1', '3楼302 诊室'])
})

test('all of it is taken in one tap and waits for the doctor until the evening before', async () => {
  const { guest } = await open()
  const plan = await acceptAll(guest)
  expect(shown(plan)).toEqual(['lipids held 00:00Z', 'ecg held 01:20Z'])
  expect(itemIn(plan, 'ecg')).toMatchObject({ confirmBy: at('17:30', '2026-11-25'), ordered: false })
})

test('a first visit is not sent to have blood drawn', async () => {
  const { guest, clinic } = await open()
  const wish = { slotId: clinic.slotAt('10:00', FRIDAY), patientId: guest.patientId, visitType: 'first' as const }
  const { appointmentId } = await guest.api.booking.reserve(wish)
  const { items } = await guest.api.examination.getPlan({ appointmentId })
  expect(items.map(({ kind }) => kind)).toEqual(['ecg'])
})

test('one can be changed to another free time, one can be left out, and what was held goes back', async () => {
  const { guest } = await open()
  const { appointmentId } = guest
  const [blood] = proposed(await guest.api.examination.getPlan({ appointmentId: guest.appointmentId }))
  if (!blood) throw new Error('nothing proposed')
  await acceptAll(guest)
  const others = [blood]
  const { days: free } = await guest.api.examination.listTimes({ appointmentId, kind: 'ecg', others })
  const time = free.find(({ date }) => date === THURSDAY)?.times.find(({ startsAt }) => startsAt === at('08:30'))
  if (!time) throw new Error('half past eight is not free')
  const ecg = { kind: 'ecg' as const, roomId: time.roomId, startsAt: time.startsAt }
  expect(shown(await guest.api.examination.hold({ appointmentId, places: [blood, ecg] }))).toEqual([
    'lipids held 00:00Z',
    'ecg held 00:30Z',
  ])
  const left = await guest.api.examination.hold({ appointmentId, places: [ecg] })
  expect(shown(left)).toEqual(['lipids proposed 00:00Z', 'ecg held 00:30Z'])
  await guest.api.examination.hold({ appointmentId, places: [] })
  expect((await hospital.store.find(days, {})).flatMap(({ places }) => places)).toEqual([])
})

test('no free time is offered at which the result comes too late or two would be at once', async () => {
  const { guest } = await open()
  const { appointmentId } = guest
  const others = proposed(await guest.api.examination.getPlan({ appointmentId: guest.appointmentId })).filter(
    ({ kind }) => kind === 'lipids',
  )
  const { days: free } = await guest.api.examination.listTimes({ appointmentId, kind: 'ecg', others })
  const clocks = free.find(({ date }) => date === THURSDAY)?.times.map(({ startsAt }) => startsAt) ?? []
  expect(clocks).not.toContain(at('08:00'))
  expect(clocks).not.toContain(at('08:10'))
  expect(clocks).toContain(at('08:20'))
  expect(clocks.at(-1)).toBe(at('09:20'))
})

test.each([
  ['too late for the result', 'lipids', 'exam-blood', '08:30', 'late'],
  ['not the start of a time', 'ecg', 'exam-ecg-1', '08:05', 'not-open'],
  ['in a room that does other things', 'ecg', 'exam-blood', '08:00', 'not-open'],
] as const)('a place that is %s is refused', async (_, kind, roomId, clock, why) => {
  const { guest } = await open()
  const wish = { appointmentId: guest.appointmentId, places: [{ kind, roomId, startsAt: at(clock) }] }
  await expect(guest.api.examination.hold(wish)).rejects.toMatchObject({
    code: 'TIME_UNSUITABLE',
    data: { kind, why },
  })
})

test('what the clinic does not ask for cannot be had', async () => {
  const { guest } = await open()
  const places = [{ kind: 'bone-xray' as const, roomId: 'exam-xray', startsAt: at('08:00') }]
  await expect(guest.api.examination.hold({ appointmentId: guest.appointmentId, places })).rejects.toMatchObject({
    code: 'NOT_NEEDED',
  })
})

test('nobody is sent fasting who may have had his breakfast already', async () => {
  const { guest } = await open()
  const wish = { appointmentId: guest.appointmentId }
  hospital.setNow(at('00:30'))
  expect(itemIn(await guest.api.examination.getPlan(wish), 'lipids').state).toBe('none')
  const places = [{ kind: 'lipids' as const, roomId: 'exam-blood', startsAt: at('08:00') }]
  await expect(guest.api.examination.hold({ ...wish, places })).rejects.toMatchObject({ data: { why: 'past' } })
})

test('two at the last place: one has it, the other is told and holds nothing at all', async () => {
  const { guest, second } = await open('王小明', '赵大海')
  const plan = await guest.api.examination.getPlan({ appointmentId: guest.appointmentId })
  const places = proposed(plan)
  const ends = await Promise.allSettled(
    [guest, second].map(({ api, appointmentId }) => api.examination.hold({ appointmentId, places })),
  )
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'PLACE_GONE', data: { kind: 'ecg' } },
  })
  const loser = ends[0]?.status === 'rejected' ? guest : second
  expect(shown(await loser.api.examination.getPlan({ appointmentId: loser.appointmentId }))).toEqual([
    'lipids proposed 00:00Z',
    'ecg proposed 01:20Z',
  ])
})

test('the same tap twice is one hold, and an answer that was lost is given again', async () => {
  const { guest } = await open()
  const places = proposed(await guest.api.examination.getPlan({ appointmentId: guest.appointmentId }))
  const wish = { appointmentId: guest.appointmentId, places }
  const first = await guest.call('examination.hold', wish, 'one-key')
  expect(await guest.call('examination.hold', wish, 'one-key')).toEqual(first)
  expect((await hospital.store.find(days, {})).flatMap(({ places }) => places)).toHaveLength(2)
})

test('two phones of one family choosing at once end with one of the choices, whole', async () => {
  const { guest } = await open()
  const { appointmentId } = guest
  const [blood, ecg] = proposed(await guest.api.examination.getPlan({ appointmentId: guest.appointmentId }))
  if (!blood || !ecg) throw new Error('nothing proposed')
  const early = { ...ecg, startsAt: at('08:40') }
  await Promise.all([
    guest.api.examination.hold({ appointmentId, places: [blood, ecg] }),
    guest.api.examination.hold({ appointmentId, places: [early] }),
  ])
  const ends = shown(await guest.api.examination.getPlan({ appointmentId: guest.appointmentId }))
  expect([
    ['lipids held 00:00Z', 'ecg held 01:20Z'],
    ['lipids proposed 00:00Z', 'ecg held 00:40Z'],
  ]).toContainEqual(ends)
})

test('another patient neither sees nor takes them', async () => {
  const { guest } = await open()
  const stranger = await hospital.patient('孙丽')
  const { appointmentId } = guest
  await expect(stranger.api.examination.getPlan({ appointmentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(stranger.api.examination.hold({ appointmentId, places: [] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
