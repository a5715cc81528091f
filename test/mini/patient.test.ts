import { addDays, civilDate } from '@/shared/time'
import { type Gateway, type MiniApp, bootApp, openGateway } from './host'

let gateway: Gateway
let app: MiniApp
let session: { token: string; patients: { id: string }[] }
beforeAll(async () => {
  gateway = await openGateway()
  const { data } = await gateway.post('/api/identity/signInDemo', { name: '王小明' })
  session = data as typeof session
  app = bootApp('patient', gateway, session)
})
afterAll(() => gateway.stop())

test('the compiled home page greets the patient, and a tap leads to his appointments', async () => {
  const home = await app.open('pages/home/index')
  await home.waitFor('王小明')
  await home.waitFor('哪里不舒服')
  await home.tap('.tiles__one', '我的预约')
  expect(app.went.at(-1)).toContain('/booking/appointments/index')
})

test('in the compiled list of departments a tap opens the doctors of one', async () => {
  const page = await app.open('pages/find/index')
  await page.tap('.department-columns__top', '内科')
  await page.tap('.department-row', '心血管内科')
  expect(app.went.at(-1)).toContain('/booking/doctors/index')
})

test('the compiled pages book: day and time, then who and why, then done', async () => {
  const { data } = await gateway.post('/api/directory/search', { text: '沈怀安' })
  const [doctor] = (data as { doctors: { id: string }[] }).doctors
  const choose = await app.open('booking/doctor/index', { doctorId: doctor?.id ?? '' })
  await choose.tap('.day-strip__day', '余')
  await choose.tap('.slot--open')
  await choose.waitFor('下一步')
  await choose.tap('.button', '下一步')
  const next = new URL(app.went.at(-1) ?? '', 'https://mini')
  expect(next.pathname).toContain('booking/confirm/index')

  const confirm = await app.open('booking/confirm/index', Object.fromEntries(next.searchParams))
  await confirm.waitFor('谁来看')
  await confirm.tap('.choice__chip', '到院支付')
  await confirm.tap('.button', '确认预约')
  await confirm.leadsTo('/booking/done/index')

  const appointments = await app.open('booking/appointments/index')
  await appointments.waitFor('沈怀安')
})

/** WeChat's own window, where he pays at once. */
const letHimPay = () => {
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  wx['requestPayment'] = ({ success, fail: _, ...signed }: { success: () => void; fail: unknown }) =>
    void gateway
      .post('/sandbox/wechat-pay/client/pay', { launch: { kind: 'wechat-pay', ...signed }, outcome: 'paid' })
      .then(success)
}

test('the compiled cashier pays in WeChat’s own window, and the visit is booked without another tap', async () => {
  const ask = async (operation: string, input: object) =>
    (await gateway.post(`/api/${operation}`, input, { authorization: `Bearer ${session.token}` })).data
  const { doctors } = (await ask('directory/search', { text: '沈怀安' })) as { doctors: { id: string }[] }
  const range = { doctorId: doctors[0]?.id, from: addDays(civilDate(), 1), to: addDays(civilDate(), 13) }
  const { slots } = (await ask('booking/listSlots', range)) as { slots: { id: string; status: string }[] }
  const slotId = slots.filter(({ status }) => status === 'open').at(-1)?.id
  const wish = { slotId, patientId: session.patients[0]?.id, payment: 'online' }
  const { appointmentId } = (await ask('booking/reserve', wish)) as { appointmentId: string }

  const at = (path: string) => Object.fromEntries(new URL(path, 'https://mini').searchParams)
  const checkout = await app.open('money/checkout/index', { appointmentId })
  await checkout.leadsTo('/money/cashier/index')
  const cashier = await app.open('money/cashier/index', at(app.went.at(-1) ?? ''))
  await cashier.waitFor('确认支付 ¥')
  expect(cashier.text()).toContain('微信支付')
  expect(cashier.text()).not.toContain('支付宝')
  letHimPay()
  await cashier.tap('.button', '确认支付')
  await cashier.leadsTo('/booking/done/index')
})

test('in the compiled reminder settings a tap brings up WeChat’s sheet, and one more of each may come', async () => {
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  const asked: string[][] = []
  wx['requestSubscribeMessage'] = (sheet: { tmplIds: string[]; success: (said: object) => void }) => {
    asked.push(sheet.tmplIds)
    sheet.success(Object.fromEntries(sheet.tmplIds.map((id) => [id, 'accept'])))
  }
  const page = await app.open('people/reminders/index')
  await page.waitFor('报到、叫号')
  expect(page.text()).toContain('没有了')
  await page.tap('.button', '再允许')
  await page.waitFor('还能 1 次')
  expect(asked[0]?.length).toBeGreaterThan(0)
  expect(asked[0]?.length).toBeLessThanOrEqual(3)
})
