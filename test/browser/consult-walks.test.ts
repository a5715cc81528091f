import { addMinutes } from '../../cloudfunctions/kernel/time'
import { civilDate } from '@/shared/time'
import { type Ask, signInAs } from '../support/visits'
import { ALWAYS, askFor, canWrite, checkLook, openConsult, payByWechat, press, tick } from './consulting'
import { ELDER } from './look'
import { type Phone, type Stage, openStage } from './support'

const COMPLAINT = '手背起了一片红疹，很痒，三天了'
const INTAKE = { complaint: COMPLAINT, allergies: { none: true } }

let stage: Stage
let doctor: { token: string; doctorId: string }
beforeAll(async () => {
  stage = await openStage()
  doctor = await opened('doctor-shen')
  await opened('doctor-zhao')
})
afterAll(() => stage.close())

/** A doctor of the demo hospital who takes consults. */
const opened = async (persona: string) => {
  const own = await signInAs(stage.ask, { persona })
  const practice = { switchedOn: true, adviceFen: 3000, revisitFen: 5000, ...ALWAYS }
  await stage.ask('consult.savePractice', practice, own.token)
  await stage.ask('consult.confirmReception', {}, own.token)
  return own
}

const threadOf = (consultId: string) => `consult/thread/index?consultId=${consultId}`

const say = async (phone: Phone, words: string) => {
  await phone.type('请输入', words)
  await press(phone, '发送')
}

const latestOf = async (ask: Ask, token: string) => {
  const { consults } = await ask('consult.listConsults', {}, token)
  const [latest] = consults as { id: string; orderId: string; state: string }[]
  if (!latest) throw new Error('no consult')
  return latest
}

const later = (minutes: number) => stage.setNow(addMinutes(new Date(stage.now()).toISOString(), minutes))

test('an emergency that nobody takes in its minute rings with the next on duty; the patient sees both', async () => {
  const { ask } = stage
  const operator = await signInAs(ask, { persona: 'operator-li' })
  const zhao = await signInAs(ask, { persona: 'doctor-zhao' })
  const [startsAt, endsAt] = [0, 60].map((minutes) => addMinutes(new Date(stage.now()).toISOString(), minutes))
  await ask('consult.saveDuty', { doctorId: zhao.doctorId, startsAt, endsAt }, operator.token)
  const desk = await stage.openPhone()
  await desk.signInStaff('赵立川')
  await desk.open('companion', 'consult/inbox/index')
  await desk.sees('现在没有人问诊')

  const consult = { kind: 'advice', line: 'emergency' }
  const consultId = await askFor(stage, { name: '孙丽华', intake: INTAKE, consult })
  const phone = await stage.openPhone({ elder: true })
  await phone.signIn('孙丽华')
  await phone.open('patient', threadOf(consultId))
  await phone.sees(/正在呼叫值班医生/)
  await checkLook(phone, ELDER)
  await phone.shot('walk-ringing-elder')
  expect(await desk.page.getByText('急诊有人求助').count()).toBe(0)

  await later(1.1)
  await desk.sees('急诊有人求助')
  await press(desk, '马上接诊')
  await canWrite(desk)
  await phone.sees('骨科赵立川医生接了您的急诊')
  await phone.page.getByText(/正在呼叫值班医生/).waitFor({ state: 'hidden' })
  await say(desk, '先别抓，越来越重就马上来医院')
  await phone.sees('先别抓，越来越重就马上来医院')
  await phone.shot('walk-taken-elder')
  expect([...phone.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})

/** The mother lets her son talk for her, and no more. */
const letTalk = async (son: { token: string }, mother: { token: string; patientId: string }) => {
  const { ask } = stage
  const scopes = ['messages']
  const { code } = await ask('identity.inviteGrant', { relation: 'parent', scopes }, son.token)
  const endsOn = civilDate(addMinutes(new Date(stage.now()).toISOString(), 30 * 24 * 60))
  return ask('identity.acceptGrant', { code, patientId: mother.patientId, scopes, endsOn }, mother.token)
}

test('a son who may talk but not pay is told so, his mother pays, both talk; her grant taken back, he sees nothing', async () => {
  const { ask } = stage
  const [son, mother] = [await signInAs(ask, { name: '刘小舟' }), await signInAs(ask, { name: '周玉珍' })]
  const grant = await letTalk(son, mother)
  const phone = await stage.openPhone()
  await phone.signIn('刘小舟')
  await phone.open(
    'patient',
    `consult/open/index?doctorId=${doctor.doctorId}&kind=advice&patientId=${mother.patientId}`,
  )
  await phone.sees('周玉珍还没有授权您缴费。您可以填好提交，¥30.00 由本人在自己的手机上付')
  await phone.type(/咳嗽一周/, '妈妈膝盖疼，下楼梯的时候厉害，两个月了')
  await press(phone, '没有过敏')
  await tick(phone, '我看过并同意')
  await press(phone, '提交，由本人付款')
  await phone.sees(/等周玉珍付 ¥30\.00/)
  await checkLook(phone)
  await phone.shot('walk-unpaid')

  const elder = await stage.openPhone({ elder: true })
  await elder.signIn('周玉珍')
  await elder.open('patient', 'pages/messages/index')
  await elder.sees('有一次问诊等您付款')
  await elder.open('patient')
  await press(elder, '去支付')
  await elder.sees('付款后马上转给医生，还剩')
  const { id: consultId, orderId } = await latestOf(ask, mother.token)
  await payByWechat(stage, orderId, mother.token)
  await phone.sees(/医生最晚/)
  await elder.open('patient', threadOf(consultId))
  await say(phone, '我是她儿子，替她说')
  await elder.sees('我是她儿子，替她说')
  await say(elder, '左边膝盖更疼些')
  await phone.sees('左边膝盖更疼些')
  await phone.shot('walk-two-talk')

  await ask('identity.revokeGrant', { grantId: grant['id'] }, mother.token)
  await say(phone, '上楼也疼')
  await phone.sees('周玉珍已收回授权')
  await phone.sees('没发出去的 1 条')
  await checkLook(phone)
  await phone.shot('walk-shut')
  expect(await phone.page.getByText('左边膝盖更疼些').count()).toBe(0)
  await letTalk(son, mother)
  await press(phone, '再看一次')
  await press(phone, '重试')
  await elder.sees('上楼也疼')
  expect([...phone.troubles, ...elder.troubles]).toEqual([])
  await Promise.all([phone.close(), elder.close()])
})

test('papers that prove nothing: the doctor says why, and the patient reads it, gets his money back and the way to a booking', async () => {
  const phone = await stage.openPhone()
  await phone.signIn('王芳')
  const paper = await phone.page.screenshot()
  const consult = { kind: 'revisit', doctorId: doctor.doctorId }
  const consultId = await askFor(stage, { name: '王芳', intake: INTAKE, consult, paper })
  await phone.open('patient', threadOf(consultId))
  const desk = await stage.openPhone()
  await desk.signInStaff('沈怀安')
  await desk.open('companion', threadOf(consultId))
  await press(desk, '核对资料，接诊')
  await press(desk, '不能证明')
  await desk.tap('资料里没有诊断')
  await desk.shot('walk-refuse')
  await press(desk, '不接诊，退款给病人')
  await desk.sees(/不符合复诊/)
  await phone.sees('医生写的原因：资料里没有诊断')
  await phone.sees('去挂号')
  await checkLook(phone)
  await phone.shot('walk-refused')
  await press(phone, '看退款进度')
  await phone.sees(/问诊没有完成|已退款|退款/)
  const { token } = await signInAs(stage.ask, { name: '王芳' })
  const { orderId } = await latestOf(stage.ask, token)
  expect(await stage.ask('billing.getOrder', { orderId }, token)).toMatchObject({
    refund: { reason: 'not-served', parts: { totalFen: 5000 } },
  })
  expect([...phone.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})

test('handed over to a colleague, who sends him to the hospital: the patient follows, and gets to his referral', async () => {
  const consult = { kind: 'advice', doctorId: doctor.doctorId }
  const consultId = await askFor(stage, { name: '周晚晴', intake: INTAKE, consult })
  const [phone, desk] = [await stage.openPhone({ elder: true }), await stage.openPhone()]
  await phone.signIn('周晚晴')
  await phone.open('patient', threadOf(consultId))
  await desk.signInStaff('沈怀安')
  await desk.open('companion', threadOf(consultId))
  await press(desk, '现在不方便，看别的办法')
  await desk.tap('转给同事')
  await desk.tap('赵立川')
  await desk.tap('不是我的专业')
  await desk.shot('walk-hand-over')
  await press(desk, '转给赵立川')
  await phone.sees('沈怀安医生把问诊转给了骨科赵立川医生：不是我的专业')
  await desk.open('companion', threadOf(consultId))
  await desk.sees('您现在看不了这次问诊')

  const other = await stage.openPhone()
  await other.signInStaff('赵立川')
  await other.open('companion', threadOf(consultId))
  await press(other, '接诊')
  await canWrite(other)
  await press(other, '更多')
  await other.tap('转线下就诊')
  await press(other, '选择科室')
  await press(other, '皮肤病门诊')
  await other.tap('需要当面查体')
  await other.rests()
  await other.shot('walk-refer')
  await press(other, '结束问诊，转线下')
  await phone.sees('医生请您到医院看')
  await phone.sees('医生写的原因：需要当面查体')
  await checkLook(phone, ELDER)
  await phone.shot('walk-referred-elder')
  await press(phone, '选转诊的号')
  await phone.sees(/皮肤病门诊/)
  await phone.rests()
  await phone.shot('walk-referral-elder')
  expect([...phone.troubles, ...desk.troubles, ...other.troubles]).toEqual([])
  await Promise.all([phone.close(), desk.close(), other.close()])
})

/** Whether it lies within the screen. */
const isBeforeEyes = async ({ page }: Phone, words: string) => {
  const box = await page.getByText(words, { exact: true }).locator('visible=true').last().boundingBox()
  return box !== null && box.y > 0 && box.y + box.height < (page.viewportSize()?.height ?? 0)
}

const untilBeforeEyes = async (phone: Phone, words: string) => {
  await phone.sees(words)
  for (let tries = 0; tries < 50 && !(await isBeforeEyes(phone, words)); tries += 1)
    await phone.page.waitForTimeout(100)
  expect(await isBeforeEyes(phone, words)).toBe(true)
}

const wheelUp = async ({ page }: Phone) => {
  await page.mouse.move(200, 400)
  await page.mouse.wheel(0, -20_000)
}

test('a long talk opens at its end and goes back to its beginning; after the end one more question is answered', async () => {
  const { consultId, patient, doctor: own } = await openConsult(stage.ask, '何长谈', COMPLAINT)
  for (let n = 1; n <= 54; n += 1) {
    const [content, token] = [{ kind: 'text', text: `第 ${n} 句` }, n % 2 ? own.token : patient.token]
    await stage.ask('consult.send', { consultId, content }, token)
  }
  const phone = await stage.openPhone()
  await phone.signIn('何长谈')
  await phone.open('patient', threadOf(consultId))
  await untilBeforeEyes(phone, '第 54 句')
  await phone.shot('walk-long-end')
  await wheelUp(phone)
  await phone.sees('第 1 句')
  await wheelUp(phone)
  await untilBeforeEyes(phone, '第 1 句')
  await stage.ask('consult.send', { consultId, content: { kind: 'text', text: '今天就到这里' } }, own.token)
  await press(phone, '看新消息')
  await untilBeforeEyes(phone, '今天就到这里')

  await stage.ask('consult.end', { consultId }, own.token)
  await press(phone, /再问一次/)
  await phone.type(/药吃了三天/, '涂了三天还是痒，要不要换药？')
  await press(phone, '发给医生')
  await phone.sees(/医生最晚 明天/)
  await checkLook(phone)
  await phone.shot('walk-asked-again')
  const desk = await stage.openPhone()
  await desk.signInStaff('沈怀安')
  await desk.open('companion', 'consult/inbox/index')
  await desk.sees('结束后追问')
  await desk.tapLabel('何长谈，打开问诊')
  await untilBeforeEyes(desk, '涂了三天还是痒，要不要换药？')
  await say(desk, '可以换药，一天一次，一周不好来皮肤科看')
  await phone.sees('可以换药，一天一次，一周不好来皮肤科看')
  await phone.sees(/^您在 .+追问过一次，医生当天已回复$/)
  await desk.sees(/^病人在 .+追问过一次，当天已回复$/)
  await phone.shot('walk-asked-and-answered')
  expect([...phone.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})
