import { addDays, instantOf } from '../../cloudfunctions/kernel/time'
import { hospitals } from '../../cloudfunctions/directory/collections'
import { demoHospital } from '../../local/hospital/hospital'
import { preparationFor } from '../../cloudfunctions/queue/preparation'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'
import { pretendChannels } from '../support/pretend-channels'
import { sentTo } from './day'

let hospital: TestHospital
beforeEach(async () => {
  hospital = openTestHospital()
  await hospital.store.insert(hospitals, { id: 'hospital', ...demoHospital })
})
afterEach(() => hospital.close())

const book = async (date = THURSDAY, clock = '09:00', name = '王小明') => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY], startsAt: '07:00' })
  const wang = await hospital.patient(name)
  const { appointmentId } = await wang.api.booking.reserve({
    slotId: clinic.slotAt(clock, date),
    patientId: wang.patientId,
  })
  await hospital.runJobs()
  return { clinic, wang, appointmentId }
}

const passTo = async (date: string, clock: string) => {
  hospital.setNow(instantOf(date, clock))
  await hospital.runJobs()
}

const WEDNESDAY = addDays(THURSDAY, -1)

test('one reminder at 18:00 the day before and one at 07:00, with materials, preparation and route', async () => {
  const { wang } = await book()
  await passTo(WEDNESDAY, '17:59')
  expect(sentTo(hospital, wang, 'visit.reminder')).toEqual([])
  await passTo(WEDNESDAY, '18:00')
  const [eve] = sentTo(hospital, wang, 'visit.reminder')
  expect(eve?.title).toBe('明天就诊提醒')
  for (const words of ['王小明', '11月26日', '302 诊室', '身份证', '降压药照常吃', '春晖路'])
    expect(eve?.body).toContain(words)
  await passTo(THURSDAY, '06:59')
  expect(sentTo(hospital, wang, 'visit.reminder')).toHaveLength(1)
  await passTo(THURSDAY, '07:00')
  await passTo(THURSDAY, '08:00')
  expect(sentTo(hospital, wang, 'visit.reminder').map(({ title }) => title)).toEqual(['明天就诊提醒', '今天就诊提醒'])
})

test('a visit that was moved is reminded of at its new day only', async () => {
  const { wang, clinic, appointmentId } = await book()
  await wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:00', FRIDAY) })
  await hospital.runJobs()
  await passTo(WEDNESDAY, '18:00')
  expect(sentTo(hospital, wang, 'visit.reminder')).toEqual([])
  await passTo(THURSDAY, '18:00')
  expect(sentTo(hospital, wang, 'visit.reminder')).toHaveLength(1)
})

test('a cancelled visit is not reminded of', async () => {
  const { wang, appointmentId } = await book()
  await wang.api.booking.cancel({ appointmentId })
  await hospital.runJobs()
  await passTo(WEDNESDAY, '18:00')
  await passTo(THURSDAY, '07:00')
  expect(sentTo(hospital, wang, 'visit.reminder')).toEqual([])
})

const titles = (person: Visitor) => sentTo(hospital, person, 'visit.reminder').map(({ title }) => title)

test('booked in the evening before: how to prepare is told at once, and again in the morning', async () => {
  hospital.setNow(instantOf(WEDNESDAY, '20:00'))
  const { wang } = await book()
  expect(titles(wang)).toEqual(['明天就诊提醒'])
  await passTo(THURSDAY, '07:00')
  expect(titles(wang)).toEqual(['明天就诊提醒', '今天就诊提醒'])
})

test('booked late in the night: only the morning’s', async () => {
  hospital.setNow(instantOf(WEDNESDAY, '22:10'))
  const { wang } = await book()
  expect(titles(wang)).toEqual([])
  await passTo(THURSDAY, '07:00')
  expect(titles(wang)).toEqual(['今天就诊提醒'])
})

test('a visit at half past seven is reminded of at seven; one at seven the evening before only', async () => {
  const early = await book(THURSDAY, '07:30')
  const earlier = await book(FRIDAY, '07:00', '赵大海')
  await passTo(WEDNESDAY, '18:00')
  await passTo(THURSDAY, '07:00')
  expect(titles(early.wang)).toEqual(['明天就诊提醒', '今天就诊提醒'])
  await passTo(THURSDAY, '18:00')
  await passTo(FRIDAY, '07:00')
  expect(titles(earlier.wang)).toEqual(['明天就诊提醒'])
})

test('moved to another hour after the evening’s reminder went out: the morning’s says the new hour, once', async () => {
  const { wang, clinic, appointmentId } = await book()
  await passTo(WEDNESDAY, '18:00')
  hospital.setNow(instantOf(WEDNESDAY, '19:00'))
  await wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:45') })
  await hospital.runJobs()
  await passTo(THURSDAY, '07:00')
  await passTo(THURSDAY, '07:01')
  expect(titles(wang)).toEqual(['明天就诊提醒', '今天就诊提醒'])
  expect(sentTo(hospital, wang, 'visit.reminder').at(-1)?.body).toContain('9:45')
})

test('a visit whose clinic was stopped is not reminded of', async () => {
  const { wang, clinic } = await book()
  const operator = await hospital.staff('operator')
  await operator.api.booking.stopClinic({ sessionId: clinic.sessionOn(), reason: '医生病假' })
  await passTo(WEDNESDAY, '18:00')
  await passTo(THURSDAY, '07:00')
  expect(titles(wang)).toEqual([])
})

describe('in a family', () => {
  const bookedBy = async (relative: Visitor, patientId: string) => {
    const clinic = await openClinic(hospital.store)
    await relative.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId })
    await hospital.runJobs()
  }

  test('who booked for the patient is reminded too, until the patient takes the grant back', async () => {
    const { patient, relative, grant } = await relativeOf(hospital, ['booking'])
    await bookedBy(relative, patient.patientId)
    await passTo(WEDNESDAY, '18:00')
    expect([titles(patient), titles(relative)]).toEqual([['明天就诊提醒'], ['明天就诊提醒']])
    await patient.api.identity.revokeGrant({ grantId: grant.id })
    await passTo(THURSDAY, '07:00')
    expect([titles(patient), titles(relative)]).toEqual([['明天就诊提醒', '今天就诊提醒'], ['明天就诊提醒']])
  })

  test('a relative who reads the patient’s messages is reminded of what the patient booked himself', async () => {
    const { patient, relative } = await relativeOf(hospital, ['messages'])
    await bookedBy(patient, patient.patientId)
    await passTo(WEDNESDAY, '18:00')
    expect(titles(relative)).toEqual(['明天就诊提醒'])
    expect(sentTo(hospital, relative, 'visit.reminder')[0]?.body).toContain('王小明')
  })

  test('a relative who may only pay hears nothing', async () => {
    const { patient, relative } = await relativeOf(hospital, ['payment'])
    await bookedBy(patient, patient.patientId)
    await passTo(WEDNESDAY, '18:00')
    expect(titles(relative)).toEqual([])
  })
})

test('outside the app it says the time and how to prepare, in the night not before seven', async () => {
  const rails = pretendChannels()
  hospital.close()
  hospital = openTestHospital({ channels: rails.channels })
  await book(THURSDAY, '07:30')
  rails.sent.length = 0
  await passTo(WEDNESDAY, '18:00')
  await passTo(THURSDAY, '07:00')
  const values = { time: '2026年11月26日 07:30', note: '降压药照常吃，带血压记录' }
  expect(rails.sent).toMatchObject([
    { form: 'visit', values },
    { form: 'visit', values },
  ])
})

test('when the timer slept through the evening, the morning’s comes alone', async () => {
  const { wang } = await book()
  await passTo(THURSDAY, '07:30')
  expect(sentTo(hospital, wang, 'visit.reminder').map(({ title }) => title)).toEqual(['今天就诊提醒'])
})

test('preparation goes by the department, in words that fit a subscription message', () => {
  expect(preparationFor('内分泌科').note).toContain('空腹8小时')
  for (const name of ['内分泌科', '消化内科', '眼科', '妇科', '骨科', '口腔科', '儿科', '皮肤科', '全科医学科']) {
    const { note, more } = preparationFor(name)
    expect([...note].length).toBeLessThanOrEqual(20)
    expect(more).not.toBe('')
  }
})
