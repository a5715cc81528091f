import { bookNext, signInAs } from '../support/visits'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const setOffline = (phone: Phone, offline: boolean) => phone.page.context().setOffline(offline)

/** What a phone without a network complains about itself. */
const isOfNoNetwork = (trouble: string) => /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/.test(trouble)

const appointmentsOf = async (name: string) => {
  const { token } = await signInAs(stage.ask, { name })
  const { appointments } = await stage.ask('booking.listAppointments', { when: 'upcoming' }, token)
  return appointments as { doctorName: string; startsAt: string }[]
}

test('without a network the opened appointments stay, and the page says from when they are', async () => {
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const { appointmentId } = await bookNext(stage.ask, '吴远山', doctorId)
  const phone = await stage.openPhone()
  await phone.signIn('吴远山')
  await phone.open('patient', 'booking/appointments/index')
  await phone.sees(/沈怀安/)

  await setOffline(phone, true)
  await phone.sees(/离线，显示的是 \d+:\d\d 的内容/)
  await phone.sees(/沈怀安/)
  await phone.shot('offline-appointments')

  const { token } = await signInAs(stage.ask, { name: '吴远山' })
  await stage.ask('booking.cancel', { appointmentId }, token)
  await setOffline(phone, false)
  await phone.sees('还没有预约')
  expect(await phone.page.getByText(/^离线/).locator('visible=true').count()).toBe(0)
  expect(phone.troubles.filter((each) => !isOfNoNetwork(each))).toEqual([])
  await phone.close()
})

test('a booking that the network swallowed is tried again with the same key and made exactly once', async () => {
  const phone = await stage.openPhone()
  await phone.signIn('郑信号')
  await phone.open('patient', 'pages/find/index')
  await phone.tap('内科')
  await phone.tap('心血管内科')
  await phone.tap(/沈怀安/)
  await phone.sees('请选一个时间')
  await phone.page.locator('[class*="day"]:visible', { hasText: /余/ }).first().click()
  await phone.page.locator('.slot--open:visible').first().click()
  await phone.tap('下一步')
  await phone.sees('谁来看')
  await phone.rests()

  const keys: (string | undefined)[] = []
  phone.page.on('request', (request) => {
    if (request.url().endsWith('/api/booking/reserve')) keys.push(request.headers()['idempotency-key'])
  })

  // No network at all: nothing arrives.
  await setOffline(phone, true)
  await phone.tap('确认预约')
  await phone.sees('网络不通，请稍后再试')
  expect(await phone.page.getByText(/^离线/).locator('visible=true').count()).toBe(1)
  await phone.shot('offline-booking')
  expect(await appointmentsOf('郑信号')).toEqual([])

  // It arrives and is done, but the answer gets lost on the way back.
  await setOffline(phone, false)
  await phone.page.route('**/api/booking/reserve', async (route) => {
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  const lost = phone.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/booking/reserve'))
  await phone.tap('确认预约')
  await lost
  await phone.sees('网络不通，请稍后再试')
  expect(await appointmentsOf('郑信号')).toHaveLength(1)

  await phone.page.unroute('**/api/booking/reserve')
  await phone.tap('确认预约')
  await phone.sees('约好了，到时见')
  expect(await appointmentsOf('郑信号')).toHaveLength(1)
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toBeTruthy()
  expect(phone.troubles.filter((each) => !isOfNoNetwork(each))).toEqual([])
  await phone.close()
})
