import { slotsAhead } from '../support/visits'
import { type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Every place of one half day goes to somebody else. */
const fillClinic = async (doctorId: string) => {
  const { server } = stage
  const all = await slotsAhead(stage.ask, doctorId)
  const sessionId = all.find(({ status }) => status === 'open')?.sessionId ?? ''
  const holders: { token: string; appointmentId: string }[] = []
  for (const slot of all.filter((each) => each.sessionId === sessionId)) {
    for (let place = 0; place < slot.remaining; place += 1) {
      const session = await server.call('identity.signInDemo', { name: `占号${holders.length}` })
      const [patient] = session.body['patients'] as { id: string }[]
      const token = String(session.body['token'])
      const booked = await server.call('booking.reserve', { slotId: slot.id, patientId: patient?.id }, token)
      expect(booked.code).toBe('OK')
      holders.push({ token, appointmentId: String(booked.body['appointmentId']) })
    }
  }
  const [, month, day] = /-\d{4}(\d{2})(\d{2})-/.exec(sessionId) ?? []
  return { holders, day: new RegExp(`(^|\\D)${Number(month)}/${Number(day)}(\\D|$)`) }
}

test('a patient waits for a full clinic, is offered the place that comes back, and takes it', async () => {
  const { server } = stage
  const search = await server.call('directory.search', { text: '沈怀安' })
  const [doctor] = search.body['doctors'] as { id: string }[]
  const { holders, day } = await fillClinic(doctor?.id ?? '')

  const phone = await stage.openPhone({ elder: true })
  await phone.signIn('陈等号')
  await phone.open('patient', `booking/doctor/index?doctorId=${doctor?.id}`)
  await phone.sees('请选一个时间')
  await phone.page.locator('[class*="day"]:visible', { hasText: day }).last().click()
  await phone.tap('候补')
  await phone.sees('加入候补')
  await phone.shot('join-elder')
  await phone.tap('加入候补')
  await phone.sees('看我的候补')
  await phone.shot('joined-elder')
  await phone.tap('看我的候补')
  await phone.sees(/为陈等号候补/)
  await phone.shot('waiting-elder')

  const [first] = holders
  const cancelled = await server.call('booking.cancel', { appointmentId: first?.appointmentId }, first?.token)
  expect(cancelled.code).toBe('OK')
  await phone.open('patient', 'pages/home/index')
  await phone.sees('陈等号候补的号有了')
  await phone.shot('offer-home-elder')
  await phone.tap('去确认')
  await phone.tap('到院支付')
  await phone.sees('确认这个号')
  await phone.shot('offer-elder')
  await phone.tap('确认这个号')
  await phone.sees('约好了，到时见')
  await phone.shot('taken-elder')
  expect(phone.troubles).toEqual([])
  await phone.close()

  const tray = await fetch(`${server.url}/tray/messages.json`)
  const { messages } = (await tray.json()) as { messages: { kind: string }[] }
  expect(messages.map(({ kind }) => kind)).toContain('standby.offered')
})
