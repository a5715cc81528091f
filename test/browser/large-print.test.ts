import { addDays, civilDate } from '@/shared/time'
import { addUnheardPayment, askTooLate, bookAndPay } from '../support/money-desk'
import { bookNext, signInAs, type ListedSlot } from '../support/visits'
import { ELDER, type Least, type Look, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
let doctorId: string
let booked: { slot: ListedSlot; daysAhead: number }
beforeAll(async () => {
  stage = await openStage()
  ;({ doctorId } = await signInAs(stage.ask, { persona: 'doctor-shen' }))
  booked = await bookNext(stage.ask, '阿依古丽·买买提', doctorId, {
    needs: ['wheelchair', 'sign-language', 'paper-records'],
    reason: '夜里胸口发闷，上三楼要歇两次，最近一周腿也肿',
  })
  await moveMoney()
})
afterAll(() => stage.close())

/** A wish that waits for the operator, and a payment that only WeChat knows. */
const moveMoney = async () => {
  const paid = await bookAndPay(stage, '司马长风', doctorId)
  await askTooLate(stage, paid, '老人突然住院，家里走不开，票也改签不了')
  const date = addDays(civilDate(), -2)
  await addUnheardPayment(stage, date, 'ord-abcdefghij0123456_01', 123_456)
  const { token } = await signInAs(stage.ask, { persona: 'operator-li' })
  await stage.ask('billing.reconcile', { rail: 'wechat', date }, token)
}

/** A page of an app, and what is tapped there before one looks. */
interface Face {
  path: string
  then?: (phone: Phone) => Promise<void>
}

const PATIENT: readonly Face[] = [
  'pages/home/index',
  'pages/find/index',
  'pages/messages/index',
  'pages/me/index',
  'pages/about/index',
  'people/patients/index',
  'people/add/index',
  'people/grants/index',
  'people/invite/index',
  'people/accept/index',
  'booking/search/index?text=高血压',
  'booking/doctor/index?doctorId=doc0001',
  'booking/appointments/index',
  'booking/standbys/index',
  'booking/favourites/index',
  'consult/start/index',
  'consult/list/index',
].map((path) => ({ path }))

const openVisit = async (phone: Phone) => {
  for (let day = 0; day < booked.daysAhead; day += 1) await phone.tapLabel('后一天')
  await phone.tap('阿依古丽·买买提')
  await phone.sees('来看什么')
}

const openQuarter = async ({ page, rests, sees }: Phone) => {
  await rests()
  const folded = page.locator('.session:visible [aria-expanded="false"]')
  while (await folded.count()) await folded.first().click()
  await page.locator('.slots__one:visible').last().click()
  await sees('保存号源')
}

const openOrder = async ({ tap, sees }: Phone) => {
  await tap(/司.*风 · /)
  await sees('支付记录')
}

const openWish = async ({ tap, tapLabel, sees }: Phone) => {
  await tap(/老人突然住院/)
  await tapLabel('不同意')
  await sees('不同意退款')
}

const openDifference = async ({ tapLabel, tap, sees }: Phone) => {
  await tapLabel(/微信支付，有差异$/)
  await tap('登记处理')
  await sees('登记，算已处理')
}

const doctorFaces = (): Face[] => [
  { path: 'pages/messages/index' },
  { path: 'pages/me/index' },
  { path: 'doctor/clinics/index' },
  { path: 'consult/inbox/index' },
  { path: 'consult/practice/index' },
  { path: 'pages/home/index' },
  { path: 'pages/home/index', then: openVisit },
]

const operatorFaces = (): Face[] => {
  const date = civilDate(booked.slot.startsAt)
  const sessions = `operator/sessions/index?doctorId=${doctorId}&date=${date}`
  return [
    { path: 'pages/home/index' },
    { path: 'pages/messages/index' },
    { path: 'pages/me/index' },
    { path: `operator/visits/index?doctorId=${doctorId}&date=${date}` },
    { path: `operator/schedule/index?doctorId=${doctorId}` },
    { path: 'operator/directory/index' },
    { path: `operator/doctor/index?doctorId=${doctorId}` },
    { path: 'operator/department/index' },
    { path: 'operator/invite/index' },
    { path: 'operator/duties/index' },
    { path: sessions },
    { path: sessions, then: openQuarter },
    { path: 'money/orders/index' },
    { path: 'money/orders/index', then: openOrder },
    { path: 'money/refunds/index' },
    { path: 'money/refunds/index', then: openWish },
    { path: 'money/reconcile/index' },
    { path: 'money/reconcile/index', then: openDifference },
  ]
}

/** What is not fine, by page. */
const walk = async (phone: Phone, app: 'patient' | 'companion', faces: readonly Face[], least: Least) => {
  const found: Record<string, Look> = {}
  for (const { path, then } of faces) {
    await phone.open(app, encodeURI(path))
    await then?.(phone)
    await phone.rests()
    const look = await lookAt(phone.page, least)
    if (!isFine(look)) found[then ? `${path} after a tap` : path] = look
  }
  return found
}

const VIEWS = [
  ['the ordinary view', { elder: false, width: 390 }, ORDINARY],
  ['elder mode', { elder: true, width: 390 }, ELDER],
  ['elder mode on a small phone', { elder: true, width: 320 }, ELDER],
] as const

describe('text and targets are large enough on every page, and nothing runs out at the side', () => {
  test.each(VIEWS)('patients, %s', async (_, view, least) => {
    const phone = await stage.openPhone(view)
    await phone.signIn('阿依古丽·买买提')
    expect(await walk(phone, 'patient', PATIENT, least)).toEqual({})
    expect(phone.troubles).toEqual([])
    await phone.close()
  })

  test.each(VIEWS)('staff, %s', async (_, view, least) => {
    const doctor = await stage.openPhone(view)
    expect(await walk(doctor, 'companion', [{ path: 'pages/sign-in/index' }], least)).toEqual({})
    await doctor.signInStaff('沈怀安')
    expect(await walk(doctor, 'companion', doctorFaces(), least)).toEqual({})
    const operator = await stage.openPhone(view)
    await operator.signInStaff('李文卿')
    expect(await walk(operator, 'companion', operatorFaces(), least)).toEqual({})
    expect([...doctor.troubles, ...operator.troubles]).toEqual([])
    await doctor.close()
    await operator.close()
  })
})

describe('the web page’s own tab bar', () => {
  const tabs = (phone: Phone) => phone.page.locator('taro-tabbar a:visible')

  test.each([
    ['patient', ['首页', '挂号', '消息', '我的']],
    ['companion', ['工作台', '消息', '我的']],
  ] as const)('%s: every tab is there, and the look goes over it', async (app, names) => {
    const phone = await stage.openPhone()
    if (app === 'patient') await phone.signIn('阿依古丽·买买提')
    else await phone.signInStaff('沈怀安')
    await phone.open(app)
    await phone.rests()
    const words = await tabs(phone).locator('p').allInnerTexts()
    expect(words).toEqual(names)
    expect(isFine(await lookAt(phone.page, ORDINARY))).toBe(true)
    await tabs(phone)
      .first()
      .evaluate((tab) => tab.setAttribute('style', 'height:30px;overflow:hidden'))
    await tabs(phone)
      .nth(1)
      .locator('p')
      .evaluate((label) => label.setAttribute('style', 'font-size:10px;color:#aaa'))
    expect(await lookAt(phone.page, ORDINARY)).toMatchObject({
      ...{ smallTargets: [names[0]], smallText: [names[1]], paleText: [names[1]] },
    })
    await phone.close()
  })

  test('in elder mode our own large one stands in for it', async () => {
    const phone = await stage.openPhone({ elder: true })
    await phone.open('patient')
    await phone.rests()
    expect(await tabs(phone).count()).toBe(0)
    expect(await phone.page.locator('.elder-tabs__tab:visible').count()).toBe(4)
    await phone.close()
  })
})

test('the look itself finds small and pale words, a small button and a line that runs out at the side', async () => {
  const phone = await stage.openPhone()
  await phone.open('patient')
  await phone.rests()
  expect(isFine(await lookAt(phone.page, ORDINARY))).toBe(true)
  await phone.page.locator('.page__body:visible').evaluate((body) => {
    body.insertAdjacentHTML(
      'beforeend',
      `<div style="font-size:10px">十号小字</div>
       <div role="button" style="height:20px;font-size:16px">矮按钮</div>
       <div style="color:#8a9894;font-size:16px">淡淡的字</div>
       <div style="width:500px;font-size:16px">长长的一行</div>`,
    )
  })
  const look = await lookAt(phone.page, ORDINARY)
  expect(look).toMatchObject({
    ...{ smallText: ['十号小字'], smallTargets: ['矮按钮'], paleText: ['淡淡的字'], runsOut: ['长长的一行'] },
  })
  expect(isFine(look)).toBe(false)
  await phone.close()
})
