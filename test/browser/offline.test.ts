import { clock } from '@/shared/time'
import { type ListedSlot, bookNext, signInAs, slotsAhead } from '../support/visits'
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
  await phone.tap('到院支付')
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

/** From now on this is done, but its answer never arrives. Answers the keys it was sent with, and how to mend the line. */
const loseAnswers = async (phone: Phone, operation: string) => {
  const path = `**/api/booking/${operation}`
  const keys: (string | undefined)[] = []
  phone.page.on('request', (request) => {
    if (request.url().endsWith(`/api/booking/${operation}`)) keys.push(request.headers()['idempotency-key'])
  })
  await phone.page.route(path, async (route) => {
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  return { keys, mend: () => phone.page.unroute(path) }
}

/** Nothing is answered on this path. */
const silence = (phone: Phone, operation: string) =>
  phone.page.route(`**/api/booking/${operation}`, (route) => route.abort('internetdisconnected'))

const operatorToken = async () => (await signInAs(stage.ask, { persona: 'operator-li' })).token

/** A visit that is booked, and another quarter of the same half day that has one place left. */
const bookBesideLastPlace = async (name: string) => {
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const { appointmentId, slot } = await bookNext(stage.ask, name, doctorId)
  const others = (await slotsAhead(stage.ask, doctorId)).filter(
    ({ id, sessionId, status }) => sessionId === slot.sessionId && id !== slot.id && status === 'open',
  )
  const last = others.at(-1)
  if (!last) throw new Error('no other free quarter in that half day')
  const capacity = last.capacity - last.remaining + 1
  await stage.ask('booking.setCapacity', { slotId: last.id, capacity }, await operatorToken())
  return { appointmentId, last }
}

const pill = ({ page }: Phone, { startsAt }: ListedSlot) =>
  page.locator('.sheet:visible').getByRole('button', { name: new RegExp(`^${clock(startsAt)}，`) })

const chooseLast = async (phone: Phone, { appointmentId, last }: Awaited<ReturnType<typeof bookBesideLastPlace>>) => {
  await phone.open('patient', `booking/appointment/index?appointmentId=${appointmentId}`)
  await phone.tapLabel(/^改约$/)
  await phone.sees('请选一个新时间')
  await pill(phone, last).click()
}

const startOf = async (name: string) => (await appointmentsOf(name)).map(({ startsAt }) => startsAt)

test('a move whose answer got lost is seen to be done, without a second try', async () => {
  const visit = await bookBesideLastPlace('孟改约')
  const phone = await stage.openPhone()
  await phone.signIn('孟改约')
  await chooseLast(phone, visit)
  const { keys } = await loseAnswers(phone, 'reschedule')
  await phone.tap(/^改到/)
  await phone.sees('已改约')
  await phone.page.locator('.sheet').waitFor({ state: 'detached' })
  await phone.sees(clock(visit.last.startsAt))
  expect(await startOf('孟改约')).toEqual([visit.last.startsAt])
  expect(keys).toHaveLength(1)
  await phone.close()
})

test('while nobody can say whether he moved, trying again is the same move, though his own new place looks taken', async () => {
  const visit = await bookBesideLastPlace('汤改约')
  const phone = await stage.openPhone()
  await phone.signIn('汤改约')
  await chooseLast(phone, visit)
  const { keys, mend } = await loseAnswers(phone, 'reschedule')
  await silence(phone, 'getAppointment')
  await phone.tap(/^改到/)
  await phone.sees('还不知道改好没有，再点一次也只改一次')
  await phone.page
    .getByRole('button', { name: `${clock(visit.last.startsAt)}，约满` })
    .locator('visible=true')
    .waitFor()
  await phone.shot('offline-move')
  expect(
    await phone.page
      .getByText(/被约走/)
      .locator('visible=true')
      .count(),
  ).toBe(0)

  await mend()
  await phone.tap(/^改到/)
  await phone.sees('已改约')
  expect(await startOf('汤改约')).toEqual([visit.last.startsAt])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  await phone.close()
})

test('a cancellation whose answer got lost is seen to be done', async () => {
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const { appointmentId } = await bookNext(stage.ask, '钱退号', doctorId)
  const phone = await stage.openPhone()
  await phone.signIn('钱退号')
  await phone.open('patient', `booking/appointment/index?appointmentId=${appointmentId}`)
  await phone.tap('取消预约')
  await phone.sees('先不了')
  const { keys } = await loseAnswers(phone, 'cancel')
  await phone.tap('取消预约')
  await phone.sees('再约这位医生')
  await phone.sees('已取消')
  expect(await appointmentsOf('钱退号')).toEqual([])
  expect(keys).toHaveLength(1)
  await phone.close()
})

/** A half day of one place, which someone has. */
const fillLastClinic = async () => {
  const { doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const token = await operatorToken()
  const all = await slotsAhead(stage.ask, doctorId)
  const sessionId = all.filter(({ status }) => status === 'open').at(-1)?.sessionId
  const [first, ...others] = all.filter((slot) => slot.sessionId === sessionId)
  if (!first) throw new Error('no clinic ahead')
  for (const { id } of others) await stage.ask('booking.closeSlot', { slotId: id, closed: true }, token)
  await stage.ask('booking.setCapacity', { slotId: first.id, capacity: 1 }, token)
  const holder = await signInAs(stage.ask, { name: '占号的人' })
  const wish = { slotId: first.id, patientId: holder.patientId }
  const { appointmentId } = await stage.ask('booking.reserve', wish, holder.token)
  if (!appointmentId) throw new Error('the last place was not to be had')
  const giveUp = () => stage.ask('booking.cancel', { appointmentId }, holder.token)
  return { doctorId, first, giveUp }
}

test('joining, taking an offer and leaving: each is done once and told as it is, though no answer came', async () => {
  const { doctorId, first, giveUp } = await fillLastClinic()
  const phone = await stage.openPhone()
  await phone.signIn('卫等号')
  await phone.open('patient', `booking/doctor/index?doctorId=${doctorId}`)
  const [, month, day] = /-\d{4}(\d{2})(\d{2})-/.exec(first.sessionId) ?? []
  await phone.page
    .getByRole('button', { name: `（${Number(month)}月${Number(day)}日）` })
    .first()
    .click()
  await phone.tap('候补')
  const join = await loseAnswers(phone, 'joinStandby')
  await phone.tap('加入候补')
  await phone.sees('网络不通，请稍后再试')
  await join.mend()
  await phone.tap('加入候补')
  await phone.sees('您排在第 1 位')
  expect([join.keys.length, new Set(join.keys).size]).toEqual([2, 1])

  await giveUp()
  await phone.open('patient', 'booking/standbys/index')
  await phone.tap('到院支付')
  await phone.sees('确认这个号')
  const accept = await loseAnswers(phone, 'acceptStandby')
  await phone.tap('确认这个号')
  await phone.sees('还不知道确认好没有，再点一次也只约一次')
  const { token } = await signInAs(stage.ask, { name: '卫等号' })
  expect((await stage.ask('booking.listStandbys', {}, token))['standbys']).toEqual([])
  await phone.rests()
  await phone.sees('还不知道确认好没有，再点一次也只约一次')
  await phone.shot('offline-offer')
  await accept.mend()
  await phone.tap('确认这个号')
  await phone.sees('约好了，到时见')
  expect(await startOf('卫等号')).toEqual([first.startsAt])
  expect([accept.keys.length, new Set(accept.keys).size]).toEqual([2, 1])

  const late = await signInAs(stage.ask, { name: '冯退出' })
  await stage.ask('booking.joinStandby', { sessionId: first.sessionId, patientId: late.patientId }, late.token)
  const other = await stage.openPhone()
  await other.signIn('冯退出')
  await other.open('patient', 'booking/standbys/index')
  await other.tap('退出候补')
  await other.sees('先不了')
  const leave = await loseAnswers(other, 'leaveStandby')
  await other.tap('退出候补')
  await other.sees('没有在候补')
  expect(leave.keys).toHaveLength(1)
  await phone.close()
  await other.close()
})
