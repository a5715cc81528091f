import { signInAs } from '../support/visits'
import { ALWAYS, askFor, canWrite, checkLook, press } from './consulting'
import { ELDER } from './look'
import { type Phone, type Stage, openStage } from './support'

const PATIENT = '阿依古丽·买买提'
const INTAKE = {
  complaint: '血压一直在吃药，最近一周早上量有 150，头有点晕，想问药要不要调',
  since: '一周',
  history: '高血压五年，没有别的病',
  allergies: { none: false, text: '青霉素，打过一次全身起疹子' },
  medication: '氨氯地平每天一片',
  answers: [{ question: '有没有胸口疼、手脚没力气？', answer: '没有' }],
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

interface Said {
  messages: { from: string; content: { kind: string; text?: string } }[]
  consult: { state: string; judgement: { diagnosis: string } | null; plan: { conclusion: string } | null }
}

const threadOf = async (consultId: string, persona: string) => {
  const { token } = await signInAs(stage.ask, { persona })
  return (await stage.ask('consult.getThread', { consultId }, token)) as unknown as Said
}

const judgePapers = async (phone: Phone) => {
  await press(phone, '核对资料，接诊')
  await phone.sees('病人给的资料 1 份')
  await phone.tap(/^照片 1$/)
  await press(phone, '放大')
  await phone.shot('consult-doctor-paper')
  await press(phone, '关闭')
  await press(phone, '能证明')
  await phone.page.locator('input[placeholder="如：原发性高血压"]:visible').fill('原发性高血压')
  await phone.shot('consult-doctor-judge')
  await press(phone, '接诊')
  await canWrite(phone)
}

const givePlan = async (phone: Phone) => {
  await phone.sees('再加一条治疗')
  const boxes = phone.page.locator('.page textarea:visible')
  await boxes.nth(0).fill('血压没有控制好，先把药量记清楚')
  await boxes.nth(1).fill('氨氯地平照旧，每天早上一片')
  await boxes.nth(2).fill('胸口疼、一边手脚没力气，马上打 120')
  await boxes.nth(3).fill('一周后带着血压记录来复诊')
  await phone.shot('consult-doctor-plan')
  await checkLook(phone)
  await press(phone, '看看病人看到的样子')
  await phone.sees('病人看到的方案')
  await phone.shot('consult-doctor-plan-preview')
  await press(phone, '交给病人')
  await canWrite(phone)
}

const signNote = async (phone: Phone) => {
  await press(phone, '病历')
  await phone.sees('系统草拟，签名后生效')
  await checkLook(phone)
  await phone.shot('consult-doctor-note')
  await press(phone, '看过了，签名')
  await press(phone, '以我的名义签名')
  await phone.sees('已签名')
  await phone.shot('consult-doctor-signed')
}

test('a doctor says that it is he, judges a re-visit’s papers, is warned of his words, gives a plan, signs and ends', async () => {
  const doctor = await signInAs(stage.ask, { persona: 'doctor-shen' })
  const practice = { switchedOn: true, adviceFen: 3000, revisitFen: 5000, ...ALWAYS }
  await stage.ask('consult.savePractice', practice, doctor.token)
  const phone = await stage.openPhone()
  await phone.signInStaff('沈怀安')
  const paper = await phone.page.screenshot()
  const consult = { kind: 'revisit', doctorId: doctor.doctorId }
  const consultId = await askFor(stage, { name: PATIENT, intake: INTAKE, consult, paper })

  await phone.sees('位待回复')
  await phone.shot('consult-doctor-home')
  await press(phone, '去回复')
  await phone.tap('今天还没确认本人')
  await press(phone, '是我本人接诊')
  await phone.sees('今天已确认本人')
  await checkLook(phone)
  await phone.shot('consult-doctor-inbox')
  await phone.tapLabel(`${PATIENT}，打开问诊`)
  await phone.sees('过敏：青霉素，打过一次全身起疹子')
  await press(phone, `${PATIENT}的病情和资料`)
  await phone.sees('没有胸口疼')
  await phone.shot('consult-doctor-facts')
  await press(phone, '关闭')
  await judgePapers(phone)

  await phone.type('请输入', '您有时候心悸，有事打我手机 13800138000')
  await press(phone, '发送')
  await phone.sees('发送前看一眼')
  await phone.sees('私人联系方式')
  await phone.shot('consult-doctor-check')
  await press(phone, '换成“心慌”')
  await phone.sees('您有时候心慌')
  await press(phone, '照发送')
  await phone.sees('您有时候心慌，有事打我手机 13800138000')
  await checkLook(phone)
  await phone.shot('consult-doctor-thread')

  await press(phone, '方案')
  await givePlan(phone)
  await signNote(phone)
  await press(phone, '返回')
  await press(phone, '更多')
  await phone.tap('结束问诊')
  await press(phone, '结束问诊')
  await phone.sees('医生结束')
  await phone.shot('consult-doctor-over')

  const { consult: over, messages } = await threadOf(consultId, 'doctor-shen')
  expect(over).toMatchObject({ state: 'ended', judgement: { diagnosis: '原发性高血压' } })
  expect(over.plan?.conclusion).toBe('血压没有控制好，先把药量记清楚')
  const said = messages.filter(({ from, content }) => from === 'doctor' && content.kind === 'text')
  expect(said.map(({ content }) => content.text)).toEqual(['您有时候心慌，有事打我手机 13800138000'])
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('an operator fills a gap of the emergency line, and the doctor on duty takes what rings', async () => {
  const desk = await stage.openPhone({ width: 1280, height: 860 })
  await desk.signInStaff('李文卿')
  await desk.tap('急诊值班')
  await desk.sees('这周都有人值班')
  await checkLook(desk)
  await desk.shot('duties-wide')
  await desk.page.locator('.card:visible', { hasText: '今天' }).getByText('沈怀安').first().click()
  await press(desk, '移除这一班')
  await desk.sees('这周还有 1 段没有人值班，那时病人打不开急诊线')
  await checkLook(desk)
  await desk.shot('duties-gap-wide')
  await press(desk, /5:\d\d–24:00 没有人值班，排人/)
  await press(desk, '值班医生')
  await desk.type(/拼音首字母/, '赵立川')
  await desk.tap('赵立川')
  await desk.sees(/赵立川 · /)
  await desk.shot('duty-sheet-wide')
  await press(desk, '排上')
  await desk.sees('这周都有人值班')
  await desk.sees(/5:\d\d–24:00$/)

  const phone = await stage.openPhone({ elder: true })
  await phone.signInStaff('赵立川')
  await phone.open('companion', 'consult/inbox/index')
  await phone.sees('今天还没确认本人')
  const intake = { ...INTAKE, complaint: '昨天换了洗衣液，胳膊上起了一片红疹子，很痒，越抓越多' }
  const consultId = await askFor(stage, { name: '孙丽华', intake, consult: { kind: 'advice', line: 'emergency' } })
  await phone.sees('急诊有人求助')
  await checkLook(phone, ELDER)
  await phone.shot('consult-ring-elder')
  await press(phone, '马上接诊')
  await press(phone, '是我本人接诊')
  await canWrite(phone)
  await checkLook(phone, ELDER)
  await phone.shot('consult-ring-taken-elder')
  expect((await threadOf(consultId, 'doctor-zhao')).consult.state).toBe('open')
  expect([...phone.troubles, ...desk.troubles]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
})
