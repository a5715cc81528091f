import { civilDate, clock } from '@/shared/time'
import { type ListedSlot, bookNext, signInAs, slotsAhead } from '../support/visits'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let doctorId: string
beforeAll(async () => {
  stage = await openStage()
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
})
afterAll(() => stage.close())

const monthSlashDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`

/** In 出诊管理: the day of this quarter, and the doctor's clinics unfolded. */
const findClinics = async ({ page, tapLabel, tap, sees, rests }: Phone, { startsAt }: ListedSlot) => {
  await tap('出诊管理')
  await sees('按排班开诊')
  await tapLabel(new RegExp(`${monthSlashDay(civilDate(startsAt))}$`))
  const own = page.locator('.session:visible', { hasText: '沈怀安' })
  for (await rests(); !(await own.count()); await rests()) await tap('加载更多门诊')
  const folded = page.locator('.session:visible', { hasText: '沈怀安' }).locator('[aria-expanded="false"]')
  while (await folded.count()) await folded.first().click()
}

/** One quarter in the doctor's clinics, by what a screen reader says: the time, and how it stands. */
const quarter = ({ page }: Phone, { startsAt }: ListedSlot, stands = '') =>
  page
    .locator('.session:visible', { hasText: '沈怀安' })
    .getByRole('button', { name: new RegExp(`^${clock(startsAt)}，${stands}`) })

test('an operator adds a place to one quarter and closes another, and patients see both', async () => {
  const { ask } = stage
  const free = (await slotsAhead(ask, doctorId)).filter(({ status }) => status === 'open')
  const [grows, closes] = free.filter(({ sessionId }) => sessionId === free[0]?.sessionId)
  if (!grows || !closes) throw new Error('沈怀安 has no clinic with two free quarters')

  const phone = await stage.openPhone()
  await phone.signInStaff('李文卿')
  await findClinics(phone, grows)

  await quarter(phone, grows).click()
  await phone.tapLabel('号源加 1')
  await phone.shot('companion-operator')
  await phone.tap('保存号源')
  await quarter(phone, grows, `0/${grows.capacity + 1}`).waitFor()
  await phone.tapLabel('关闭')

  await quarter(phone, closes).click()
  await phone.tap('停约这个时段')
  await quarter(phone, closes, '停约').waitFor()
  await phone.sees('恢复预约')

  const after = await slotsAhead(ask, doctorId)
  expect(after.find(({ id }) => id === grows.id)).toMatchObject({
    capacity: grows.capacity + 1,
    remaining: grows.remaining + 1,
    status: 'open',
  })
  expect(after.find(({ id }) => id === closes.id)).toMatchObject({ status: 'closed' })
  const { token, patientId } = await signInAs(ask, { name: '许来晚' })
  expect(await stage.server.call('booking.reserve', { slotId: closes.id, patientId }, token)).toMatchObject({
    code: 'SLOT_CLOSED',
  })
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('the doctor sees who comes and what he needs, and cannot record a visit before its time', async () => {
  const { ask } = stage
  const booked = await bookNext(ask, '孙建国', doctorId, { needs: ['wheelchair'], reason: '上楼胸口发闷' })

  const phone = await stage.openPhone()
  await phone.signInStaff('沈怀安')
  for (let day = 0; day < booked.daysAhead; day += 1) await phone.tapLabel('后一天')
  await phone.sees('孙建国')
  await phone.sees('坐轮椅')
  await phone.sees('上楼胸口发闷')
  expect(await phone.page.getByRole('button', { name: '记到诊' }).locator('visible=true').count()).toBe(0)
  await phone.shot('companion-doctor')

  await phone.tapLabel('孙建国，看详情')
  await phone.tap('已到诊')
  await phone.sees(/开始后才能记录/)
  await phone.shot('companion-doctor-too-early')

  const { token } = await signInAs(ask, { persona: 'doctor-shen' })
  const date = civilDate(booked.slot.startsAt)
  const { visits } = (await ask('booking.listVisits', { doctorId, date }, token)) as { visits: object[] }
  expect(visits).toContainEqual(expect.objectContaining({ appointmentId: booked.appointmentId, status: 'booked' }))
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('on a wide screen the quarters and what can be done with one stand side by side', async () => {
  const [slot] = (await slotsAhead(stage.ask, doctorId)).filter(({ status }) => status === 'open')
  if (!slot) throw new Error('沈怀安 has no free place')
  const desk = await stage.openPhone({ width: 1200, height: 800 })
  await desk.signInStaff('李文卿')
  await findClinics(desk, slot)
  await quarter(desk, slot).click()
  await desk.sees('保存号源')
  await desk.shot('companion-operator-wide')

  const main = await desk.page.locator('.columns__main:visible').boundingBox()
  const side = await desk.page.locator('.columns__side:visible').boundingBox()
  expect(main?.width).toBeGreaterThan(400)
  expect(side?.width).toBeGreaterThan(280)
  expect(side?.x).toBeGreaterThanOrEqual((main?.x ?? 0) + (main?.width ?? 0))
  expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThanOrEqual(1200)
  expect(await desk.page.locator('.columns__side:visible').innerText()).toContain('保存号源')
  expect(await desk.page.locator('.sheet:visible').count()).toBe(0)
  expect(desk.troubles).toEqual([])
  await desk.close()
})
