import { addDays, instantOf } from '../../cloudfunctions/kernel/time'
import { hospitals } from '../../cloudfunctions/directory/collections'
import { demoHospital } from '../../local/hospital/hospital'
import { preparationFor } from '../../cloudfunctions/queue/preparation'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { sentTo } from './day'

let hospital: TestHospital
beforeEach(async () => {
  hospital = openTestHospital()
  await hospital.store.insert(hospitals, { id: 'hospital', ...demoHospital })
})
afterEach(() => hospital.close())

const book = async (date = THURSDAY) => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY] })
  const wang = await hospital.patient('王小明')
  const { appointmentId } = await wang.api.booking.reserve({
    slotId: clinic.slotAt('09:00', date),
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

test('booked in the evening before: only the morning’s', async () => {
  hospital.setNow(instantOf(WEDNESDAY, '20:00'))
  const { wang } = await book()
  await passTo(THURSDAY, '07:00')
  expect(sentTo(hospital, wang, 'visit.reminder').map(({ title }) => title)).toEqual(['今天就诊提醒'])
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
