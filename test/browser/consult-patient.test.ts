import { addMinutes } from '../../cloudfunctions/kernel/time'
import { signInAs } from '../support/visits'
import { ALWAYS, checkLook, press, tick } from './consulting'
import { ELDER } from './look'
import { pressOnWalletsPage } from './paying'
import { type Phone, type Stage, openStage } from './support'

const PATIENT = '阿依古丽·买买提'
const PLAN = {
  conclusion: '血压控制得不够好，药量先不变',
  steps: [{ text: '氨氯地平照旧，每天早上一片', drawing: 'tablet' }],
  cautions: [{ warning: 'emergency', text: '胸口疼、一边手脚没力气，马上打 120' }],
  comeBack: '一周后带着血压记录来复诊',
  decisionAidId: null,
}
const NOTE = {
  complaint: '血压控制不佳一周',
  present: '近一周晨起血压偏高，伴轻度头晕',
  history: '高血压五年',
  allergies: '青霉素',
  diagnosis: '原发性高血压',
  advice: '原方案继续，记录血压，一周后复诊',
}

let stage: Stage
let doctor: { token: string; doctorId: string }
beforeAll(async () => {
  stage = await openStage()
  doctor = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const practice = { switchedOn: true, adviceFen: 3000, revisitFen: 5000, ...ALWAYS }
  await stage.ask('consult.savePractice', practice, doctor.token)
  await stage.ask('consult.confirmReception', {}, doctor.token)
})
afterAll(() => stage.close())

/** The doctor, at his own desk. */
const doctorDoes = async (operation: string, input: object) => {
  const answer = await stage.ask(`consult.${operation}`, input, doctor.token)
  if (answer['code']) throw new Error(`${operation}: ${String(answer['code'])}`)
  return answer
}

const consultsOf = async (name: string) => {
  const { token } = await signInAs(stage.ask, { name })
  const { consults } = await stage.ask('consult.listConsults', {}, token)
  return consults as { id: string; state: string; orderId: string; rating: object | null }[]
}

const chooseDoctor = async (phone: Phone) => {
  await phone.open('patient')
  await press(phone, '问诊')
  await phone.sees('选一种服务')
  await phone.sees('沈怀安')
  await checkLook(phone)
  await phone.shot('consult-start')
  await press(phone, '在线复诊')
  await phone.tap('沈怀安')
  await phone.sees('谁不舒服')
}

const fillIn = async (phone: Phone) => {
  await phone.page
    .getByRole('button', { name: /提交并支付/, disabled: false })
    .locator('visible=true')
    .waitFor()
  await phone.tap(/提交并支付/)
  await phone.sees(/还有 4 处要填/)
  await phone.sees('请上传诊断证明，或选一次在本院的就诊')
  await phone.shot('consult-missing')
  await phone.type(/咳嗽一周/, '高血压一直吃药，最近一周早上量有 150，头有点晕，想问药要不要调')
  await press(phone, '一周左右')
  await press(phone, '有过敏')
  await phone.type(/青霉素，起疹子/, '青霉素，打过一次全身起疹子')
  const paper = await phone.page.screenshot()
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), press(phone, '拍照或从相册选')])
  await chooser.setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: paper })
  await phone.sees(/已传好/)
  await phone.shot('consult-evidence')
  await tick(phone, '我看过并同意')
  await checkLook(phone)
  await phone.shot('consult-filled')
}

const pay = async (phone: Phone) => {
  await phone.tap(/提交并支付/)
  await phone.sees('付款后马上转给医生，还剩')
  await phone.rests()
  await phone.shot('consult-cashier')
  await phone.tapLabel('微信支付')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '支付成功')
  await phone.sees(/医生最晚/)
}

const rateLow = async (phone: Phone) => {
  await press(phone, '评价医生')
  await press(phone, /专业 5 分/)
  await press(phone, /态度 5 分/)
  await press(phone, /讲得清楚 2 分/)
  await press(phone, '提交评价')
  await phone.sees('请说说哪里不满意，医院会看')
  await checkLook(phone)
  await phone.shot('consult-rate')
  await phone.type(/等了很久/, '有一句没听懂')
  await press(phone, '提交评价')
  await phone.sees(/您的评价：专业 5/)
}

test('a patient chooses a doctor, proves his diagnosis, pays, talks, gets a plan, and rates', async () => {
  const phone = await stage.openPhone()
  await phone.signIn(PATIENT)
  await chooseDoctor(phone)
  await fillIn(phone)
  await pay(phone)
  await checkLook(phone)
  await phone.shot('consult-waiting')
  const [{ id: consultId = '' } = {}] = await consultsOf(PATIENT)
  const it = { consultId }

  const elder = await stage.openPhone({ elder: true })
  await elder.signIn(PATIENT)
  await elder.open('patient')
  await elder.sees(/^剩 \d\d:\d\d$/)
  await checkLook(elder, ELDER)
  await elder.shot('consult-home-elder')

  await doctorDoes('start', { ...it, evidence: { accepted: true, diagnosis: '原发性高血压', reason: '' } })
  await phone.open('patient')
  await doctorDoes('send', { ...it, content: { kind: 'text', text: '您好，看过您的记录了，药先不要停' } })
  await phone.page.reload()
  await phone.sees('1 条新消息')
  await checkLook(phone)
  await phone.shot('consult-home')
  await press(phone, '去看看')
  await phone.sees('您好，看过您的记录了，药先不要停')
  await phone.type('请输入', '好的，早上量还是晚上量？')
  await press(phone, '发送')
  await doctorDoes('givePlan', { ...it, plan: PLAN })
  await phone.tap('治疗方案')
  await phone.sees(PLAN.conclusion)
  await checkLook(phone)
  await phone.shot('consult-plan')
  await press(phone, '返回')
  await doctorDoes('signNote', { ...it, note: NOTE })
  await doctorDoes('end', it)
  await phone.sees('这次问诊结束了')
  await checkLook(phone)
  await phone.shot('consult-ended')
  await rateLow(phone)
  await press(phone, '资料')
  await press(phone, /谁看过我的资料/)
  await phone.sees(/还没有人打开过|打开了/)

  await elder.open('patient', `consult/thread/index?consultId=${consultId}`)
  await elder.sees(/再问一次/)
  await checkLook(elder, ELDER)
  await elder.shot('consult-ended-elder')
  expect(await consultsOf(PATIENT)).toMatchObject([{ state: 'ended', rating: { professional: 5, clarity: 2 } }])
  expect([...phone.troubles, ...elder.troubles]).toEqual([])
  await Promise.all([phone.close(), elder.close()])
})

test('words of an emergency show 120; a doctor who does not answer in time costs nothing', async () => {
  const name = '钱不等'
  const phone = await stage.openPhone({ elder: true })
  await phone.signIn(name)
  await phone.open('patient', `consult/open/index?doctorId=${doctor.doctorId}&kind=advice`)
  await phone.sees('谁不舒服')
  await checkLook(phone, ELDER)
  await phone.shot('consult-open-elder')
  await phone.type(/咳嗽一周/, '突然胸口剧烈疼痛，出大汗，半个小时了')
  await press(phone, '没有过敏')
  await tick(phone, '我看过并同意')
  await press(phone, /提交并支付/)
  await phone.sees('您说的情况可能很急')
  await checkLook(phone, ELDER)
  await phone.shot('consult-emergency-elder')
  await press(phone, '没有这么急，回去改')
  await phone.rests()
  await phone.type(/咳嗽一周/, '嗓子痒，有点干咳，三天了')
  await pay(phone)

  await stage.setNow(addMinutes(new Date(stage.now()).toISOString(), 31))
  await phone.sees('医生没有按时回复')
  await checkLook(phone, ELDER)
  await phone.shot('consult-late-elder')
  await press(phone, '看退款进度')
  await phone.sees(/问诊没有完成/)
  await phone.shot('consult-refund-elder')
  await phone.open('patient', 'consult/list/index')
  await phone.sees('以前的')
  await checkLook(phone, ELDER)
  await phone.shot('consult-list-elder')
  const [{ orderId = '', state = '' } = {}] = await consultsOf(name)
  expect(['expired', 'refunded']).toContain(state)
  const { token } = await signInAs(stage.ask, { name })
  expect(await stage.ask('billing.getOrder', { orderId }, token)).toMatchObject({ refund: { reason: 'not-served' } })
  expect(phone.troubles).toEqual([])
  await phone.close()
})
