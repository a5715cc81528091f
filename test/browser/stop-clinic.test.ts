import { bookNext, signInAs } from '../support/visits'
import { type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('an operator stops a clinic, is told whom it concerns, and it stays stopped', async () => {
  const { ask } = stage
  const { doctorId } = await signInAs(ask, { persona: 'doctor-shen' })
  const { slot } = await bookNext(ask, '孙停诊', doctorId, {})
  const phone = await stage.openPhone()
  await phone.signInStaff('李文卿')
  const date = new Date(Date.parse(slot.startsAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  await phone.open('companion', `operator/sessions/index?doctorId=${doctorId}&date=${date}`)
  await phone.sees('沈怀安')
  await phone.tap('停诊')
  await phone.sees('已约的 1 位马上收到通知')
  await phone.tap('医生病假')
  await phone.shot('companion-stop-clinic')
  await phone.tap('确认停诊')
  await phone.sees(/已停诊：医生病假/)
  expect(phone.troubles).toEqual([])
  await phone.close()
})
