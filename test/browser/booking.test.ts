import { type Phone, type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** From the tab 挂号 to a doctor's page with places left. */
const findDoctor = async (phone: Phone) => {
  await phone.open('patient', 'pages/find/index')
  await phone.tap('内科')
  await phone.tap('心血管内科')
  await phone.sees(/沈怀安/)
  await phone.shot('doctors')
  await phone.tap(/沈怀安/)
  await phone.sees('请选一个时间')
}

const chooseFreeTime = async (phone: Phone) => {
  const day = phone.page.locator('[class*="day"]:visible', { hasText: /余/ }).first()
  await day.click()
  await phone.page.locator('.slot--open:visible').first().click()
  await phone.sees('下一步')
}

test.each([
  ['the ordinary view', false, '王小明', ''],
  ['elder mode', true, '马德福', '-elder'],
])('%s: a patient books a doctor in three steps, sees it, and cancels it', async (_, elder, name, mark) => {
  const phone = await stage.openPhone({ elder })
  await phone.signIn(name)
  await findDoctor(phone)
  await chooseFreeTime(phone)
  await phone.shot(`doctor${mark}`)
  await phone.tap('下一步')

  await phone.sees('谁来看')
  await phone.tap('轮椅')
  await phone.tap('到院支付')
  await phone.shot(`confirm${mark}`)
  await phone.tap('确认预约')

  await phone.sees('约好了，到时见')
  await phone.shot(`done${mark}`)
  await phone.tap('查看预约')
  await phone.sees('取消预约')
  await phone.shot(`appointment${mark}`)
  await phone.tap('取消预约')
  await phone.sees('取消这个预约')
  await phone.shot(`cancel${mark}`)
  await phone.tap('取消预约')
  await phone.sees('已取消')
  await phone.shot(`cancelled${mark}`)
  await phone.close()
  expect(phone.troubles).toEqual([])
})

test('a place that goes while he fills in the form is told with the nearest free ones, and nothing he wrote is lost', async () => {
  const { server } = stage
  const phone = await stage.openPhone()
  await phone.signIn('李慢慢')
  await findDoctor(phone)
  await chooseFreeTime(phone)
  await phone.tap('下一步')
  await phone.sees('谁来看')
  await phone.page.locator('textarea:visible').last().fill('夜里咳嗽，白天好一些')
  await phone.tap('到院支付')

  const slotId = /slotId=([\w-]+)/.exec(phone.page.url())?.[1] ?? ''
  const quick = await server.call('identity.signInDemo', { name: '赵快快' })
  const [patient] = quick.body['patients'] as { id: string }[]
  const wish = { slotId, patientId: patient?.id }
  expect(await server.call('booking.reserve', wish, String(quick.body['token']))).toMatchObject({ code: 'OK' })

  await phone.tap('确认预约')
  await phone.sees(/号刚被约走了/)
  await phone.shot('slot-gone')
  expect(await phone.page.locator('textarea:visible').last().inputValue()).toBe('夜里咳嗽，白天好一些')
  await phone.close()
})
