import gcoord from 'gcoord'
import { demoPosition } from '../../local/hospital/hospital'
import { bookDay, doctorAtWork } from '../support/visit-day'
import { signInAs } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** As a browser there tells it (WGS-84). */
const AT_HOSPITAL = (() => {
  const { longitude, latitude } = demoPosition
  const [east, north] = gcoord.transform<[number, number]>([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)
  return { latitude: north, longitude: east }
})()
const FAR_AWAY = { latitude: AT_HOSPITAL.latitude + 0.05, longitude: AT_HOSPITAL.longitude }

const standAt = async ({ page }: Phone, place: { latitude: number; longitude: number }) => {
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation(place)
}

const checkLook = async (phone: Phone, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
}

/** The daughter may act for her mother. */
const grantBooking = async (mother: string, daughter: string) => {
  const { ask } = stage
  const hers = await signInAs(ask, { name: daughter })
  const { code } = await ask('identity.inviteGrant', { relation: 'child', scopes: ['booking'] }, hers.token)
  const { token, patientId } = await signInAs(ask, { name: mother })
  const endsOn = new Date(stage.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await ask('identity.acceptGrant', { code, patientId, scopes: ['booking'], endsOn }, token)
}

test('a patient checks in by the code, waits, steps away, is called and seen; a daughter watches for her mother', async () => {
  const { ask } = stage
  await grantBooking('周玉珍', '刘小舟')
  const day = await bookDay(ask, ['赵大海', '孙丽', '王小明', '周玉珍', '刘小舟'])
  const [zhao, sun, wang, zhou] = day.guests
  if (!zhao || !sun || !wang || !zhou) throw new Error('four have booked')

  await stage.setNow(day.after(-70))
  const phone = await stage.openPhone()
  await phone.signIn('王小明')
  await phone.open('patient', `queue/check-in/index?appointmentId=${wang.appointmentId}`)
  await phone.sees(/起可以报到$/)
  await phone.shot('check-in-early')
  await checkLook(phone)

  await stage.setNow(day.after(-20))
  const doctor = await doctorAtWork(ask, day.sessionId)
  for (const each of [zhao, sun]) await ask('queue.checkIn', { appointmentId: each.appointmentId }, each.token)
  await phone.sees('到了诊室门口就报到')
  await standAt(phone, FAR_AWAY)
  await phone.tap('用定位报到')
  await phone.sees(/您离医院大约 5\.\d 公里/)
  await phone.type(/K7M3PX/, 'AAAAAA')
  await phone.tap('用签到码报到')
  await phone.sees(/这不是您这个诊室的码/)
  await phone.shot('check-in-refused')
  await checkLook(phone)
  await phone.type(/K7M3PX/, (await doctor.code()).toLowerCase())
  await phone.tap('用签到码报到')
  await phone.sees('我的号')
  await phone.sees('3 号')
  await phone.sees(/^预计 /)
  await phone.open('patient', `booking/appointment/index?appointmentId=${wang.appointmentId}`)
  await phone.sees('今天就诊')
  await phone.shot('appointment-today')
  await phone.open('patient')
  await phone.sees('前面 2 位')
  await phone.shot('home-waiting')
  await checkLook(phone)
  await phone.tap('看候诊进度')
  await phone.sees('我的号')

  const daughter = await stage.openPhone({ elder: true })
  await daughter.signIn('刘小舟')
  await daughter.open('patient')
  await daughter.sees(/^刘小舟 · /)
  await daughter.sees('可以报到了')
  await daughter.shot('home-elder')
  await checkLook(daughter, ELDER)
  await standAt(daughter, AT_HOSPITAL)
  await daughter.tap(/^周玉珍 · /)
  await daughter.sees('用定位报到')
  await daughter.shot('check-in-elder')
  await checkLook(daughter, ELDER)
  await daughter.tap('用定位报到')
  await daughter.sees('我的号')
  await daughter.sees(/前面.*3.*位/)
  await daughter.shot('board-elder')
  await checkLook(daughter, ELDER)

  await stage.setNow(day.after(0))
  await doctor.callNext()
  await doctor.startVisit()
  await phone.sees(/前面.*1.*位/)
  await phone.sees('1 号')
  await phone.shot('board')
  await checkLook(phone)
  await phone.page.context().setOffline(true)
  await phone.sees(/^网络不好，这是 \d+:\d\d 的情况$/)
  await phone.page.context().setOffline(false)
  await phone.tap('候诊规则')
  await phone.sees(/叫号 3 次/)
  await phone.shot('rules')
  await phone.tapLabel('关闭')
  await phone.tap('暂时离开')
  await phone.sees('位置给您留着')
  await phone.shot('board-away')
  await checkLook(phone)
  await phone.tap('我回来了')
  await phone.sees(/前面.*1.*位/)

  await stage.setNow(day.after(95))
  await doctor.finish()
  await doctor.callNext()
  await phone.sees(/已经比约定晚了 50 分钟/)
  await phone.sees('下一位就是您')
  await phone.shot('board-late')
  await checkLook(phone)
  await doctor.finish()
  await doctor.callNext()
  await phone.sees('请进诊室')
  await phone.rests()
  await phone.shot('board-called')
  await checkLook(phone)
  await phone.sees(/5 元券已经送到您的账户/)
  await doctor.startVisit()
  await phone.sees('正在看诊')
  await doctor.finish()
  await phone.sees('这次看完了')
  await phone.shot('board-done')

  await doctor.callNext()
  await daughter.sees('请进诊室')
  await daughter.shot('board-called-elder')
  await checkLook(daughter, ELDER)
  await daughter.sees(/5 元券已经送到就诊人的账户/)
  await doctor.skip()
  await daughter.sees('叫到您时您不在')
  await daughter.shot('board-skipped-elder')
  await daughter.tap('我回来了')
  await daughter.sees('下一位就是您')
  await daughter.tap('不看了')
  await daughter.shot('leave-elder')
  await daughter.tap('退出候诊')
  await daughter.sees('已退出候诊')
  await daughter.sees('重新报到')
  expect([...phone.troubles, ...daughter.troubles]).toEqual([])
})
