import { type Gateway, type MiniApp, bootApp, openGateway } from './host'

let gateway: Gateway
let app: MiniApp
beforeAll(async () => {
  gateway = await openGateway()
  const { data } = await gateway.post('/api/identity/signInDemo', { name: '王小明' })
  app = bootApp('patient', gateway, data as object)
})
afterAll(() => gateway.stop())

test('the compiled home page greets the patient, and a tap leads to his appointments', async () => {
  const home = await app.open('pages/home/index')
  await home.waitFor('王小明')
  await home.waitFor('想看哪个科')
  await home.tap('.entries__one', '我的预约')
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
  await confirm.tap('.button', '确认预约')
  await confirm.leadsTo('/booking/done/index')

  const appointments = await app.open('booking/appointments/index')
  await appointments.waitFor('沈怀安')
})
