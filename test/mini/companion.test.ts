import { type Ask, bookNext, signInAs, slotsAhead } from '../support/visits'
import { civilDate, clock } from '@/shared/time'
import { type Gateway, bootApp, openGateway } from './host'

let gateway: Gateway
let ask: Ask
let doctorId: string
beforeAll(async () => {
  gateway = await openGateway()
  ask = async (operation, input, token) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const { data } = await gateway.post(`/api/${operation.replace('.', '/')}`, input, headers)
    return data as Record<string, unknown>
  }
  ;({ doctorId } = await signInAs(ask, { persona: 'doctor-shen' }))
})
afterAll(() => gateway.stop())

/** The compiled companion on the phone of one of the staff. */
const bootFor = async (persona: string) => bootApp('companion', gateway, (await signInAs(ask, { persona })).session)

test('the compiled home page shows a doctor who comes and what he needs, in words', async () => {
  const booked = await bookNext(ask, '孙建国', doctorId, { needs: ['wheelchair', 'hearing'], reason: '上楼胸口发闷' })
  const app = await bootFor('doctor-shen')

  const home = await app.open('pages/home/index')
  await home.waitFor('沈怀安，您好')
  for (let day = 0; day < booked.daysAhead; day += 1) await home.tap('.day-bar .icon--right')
  await home.waitFor('孙建国')
  await home.waitFor('坐轮椅')
  await home.waitFor('听力不便')
  await home.waitFor('上楼胸口发闷')
  await home.waitFor('1位待诊')

  await home.tap('.visit', '孙建国')
  await home.tap('.button', '已到诊')
  await home.waitFor('开始后才能记录')
})

test('on the compiled page of clinics an operator taps a quarter and adds a place', async () => {
  const slot = (await slotsAhead(ask, doctorId)).find(({ status }) => status === 'open')
  if (!slot) throw new Error('沈怀安 has no free place')
  const app = await bootFor('operator-li')

  const page = await app.open('operator/sessions/index', { doctorId, date: civilDate(slot.startsAt) })
  await page.waitFor('只看沈怀安')
  await page.tap('.slots__one', clock(slot.startsAt))
  await page.waitFor('保存号源')
  await page.tap('.stepper__button', '+')
  await page.waitFor(`−${slot.capacity + 1}+`)
  await page.tap('.button', '保存号源')
  await page.waitFor(`${clock(slot.startsAt)}0/${slot.capacity + 1}`)
  const after = await slotsAhead(ask, doctorId)
  expect(after.find(({ id }) => id === slot.id)).toMatchObject({
    capacity: slot.capacity + 1,
    remaining: slot.remaining + 1,
  })
})

test('the compiled page of a clinic’s queue says from when on one can check in, who is expected, and by which rules', async () => {
  const { slot } = await bookNext(ask, '钱候诊', doctorId, { needs: ['wheelchair'] })
  const app = await bootFor('doctor-shen')
  const page = await app.open('queue/clinic/index', { sessionId: slot.sessionId })
  await page.waitFor('起开放报到')
  await page.tap('.fold__head', '未报到')
  await page.waitFor('坐轮椅')
  await page.tap('.ticket__open', '钱候诊')
  await page.waitFor('排队号')
  await page.tap('.fold__head', '排队规则')
  await page.waitFor('两位普通患者之间最多插一位')
})

test('on the compiled pages of money an operator sees a day without orders, and how the books stand', async () => {
  const app = await bootFor('operator-li')
  const orders = await app.open('money/orders/index')
  await orders.waitFor('今天没有订单')
  await orders.waitFor('收款 0 笔')
  const refunds = await app.open('money/refunds/index')
  await refunds.waitFor('没有等您处理的退款')
  const books = await app.open('money/reconcile/index')
  await books.waitFor('没有等您处理的差异')
  await books.waitFor('微信支付 明天出账')
})
