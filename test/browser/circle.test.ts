import { signInAs } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const WALKER = '欧阳建国'
const ASKER = '阿依古丽·买买提'
const NAME = '南山脚下晒太阳的胖阿姨'
const BOARD = 'board-hypertension'
const TITLE = '腌菜和火锅底料：冬天怎么吃才不升血压，一次说清楚'
const QUESTION = '老人每天早上要吃一小碟雪里蕻，泡多久盐能下去？'
const ANSWER = '泡半小时，换两次水，盐能下去一半；一周吃两次就够了。'
const MINUTE_MS = 60_000

let stage: Stage
const tokens = { operator: '', host: '' }

beforeAll(async () => {
  stage = await openStage()
  const [operator, host] = await Promise.all(
    ['operator-li', 'adviser-song'].map((persona) => signInAs(stage.ask, { persona })),
  )
  Object.assign(tokens, { operator: operator?.token, host: host?.token })
})
afterAll(() => stage.close())

/** A word to the hospital that must be taken. */
const does = async (operation: string, input: object, token: string) => {
  const answer = await stage.ask(operation, input, token)
  if (answer['code']) throw new Error(`${operation}: ${String(answer['code'])}`)
  return answer
}

const checkLook = async (phone: Phone, name: string, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
  await phone.shot(name)
}

const press = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true, disabled: false }).locator('visible=true').last().click()

const turn = ({ page }: Phone, name: string) =>
  page.getByRole('switch', { name }).locator('visible=true').last().click()

/** A phone in the hand of a member of the communities. */
const memberPhone = async (person: string, name: string, options = {}) => {
  const { token } = await signInAs(stage.ask, { name: person })
  const { rules } = (await does('community.getStanding', {}, token)) as { rules?: { version: string } }
  await does('community.join', { name, rulesVersion: rules?.version }, token)
  const phone = await stage.openPhone(options)
  await phone.signIn(person)
  return { phone, token }
}

/** The checks, or the moderator where they want one, let it show. */
const letShow = async (entryId: string) => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { state, edition } = await does('community.getCase', { entryId }, tokens.operator)
    if (state === 'shown') return
    if (state === 'review') await does('community.decide', { entryId, decision: 'approve', edition }, tokens.operator)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${entryId} does not show`)
}

test('in large print a patient joins a challenge, checks in, sees his day and his place, and hides', async () => {
  const { phone } = await memberPhone(WALKER, '早起的老欧阳', { elder: true })
  await phone.open('patient', 'challenge/home/index')
  await checkLook(phone, 'circle-challenges-elder', ELDER)
  await phone.tap('饭后走一走')
  await press(phone, '参加')
  await phone.type('0–60000', '65000')
  await press(phone, '打卡')
  await phone.sees(/这个数值不太可能/)
  await checkLook(phone, 'circle-value-wrong-elder', ELDER)
  await phone.type('0–60000', '6500')
  await press(phone, '打卡')
  await phone.sees('今天做到了')
  await phone.page.getByLabel('第 4 天，做到了').locator('visible=true').waitFor()
  await phone.sees('步数 6500 步')
  await checkLook(phone, 'circle-checked-in-elder', ELDER)

  await phone.tap(/^排行$/)
  await phone.sees('我在第 1 位，做到 1 天')
  await checkLook(phone, 'circle-ranking-elder', ELDER)
  await phone.page.goBack()
  await turn(phone, '在排行里')
  await phone.rests()
  await phone.tap(/^排行$/)
  await phone.sees('还没有人在排行里')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

/** An expert hour in forty minutes, and a question that was put to it. */
const planHour = async () => {
  const at = (minutes: number) => new Date(stage.now() + minutes * MINUTE_MS).toISOString()
  const times = { startsAt: at(40), endsAt: at(100) }
  const words = { kind: 'hour', boardId: BOARD, title: TITLE, about: '先把问题写在这里，晚上看着标签一起算' }
  const { gatheringIds } = await does('gathering.plan', { ...words, ...times }, tokens.host)
  const [gatheringId = ''] = gatheringIds as string[]
  return { gatheringId, begin: at(25) }
}

const ask = async (phone: Phone, token: string) => {
  await press(phone, '我要提问')
  await phone.type(/一次问一件事/, QUESTION)
  await turn(phone, '匿名')
  await press(phone, '提问')
  await phone.sees('大家的问题')
  const { entries } = await does('community.listMine', {}, token)
  const [last] = entries as { post: { id: string } }[]
  await letShow(last?.post.id ?? '')
}

test('a question put beforehand is answered in the expert hour; the patient follows it live and reads it again', async () => {
  const { gatheringId, begin } = await planHour()
  const { phone, token } = await memberPhone(ASKER, NAME)
  await phone.open('patient', 'gathering/home/index')
  await phone.tap(TITLE)
  await press(phone, '开始前提醒我')
  await phone.sees('不用提醒我了')
  await ask(phone, token)
  await phone.page.reload()
  await phone.sees(QUESTION)
  await stage.setNow(begin)

  const host = await stage.openPhone()
  await host.signInStaff('宋禾')
  await host.open('companion', `gathering/run/index?gatheringId=${gatheringId}`)
  await press(host, '开场')
  await phone.sees(/进行中/)
  await press(host, '回答')
  await host.sees(`正在回答：${QUESTION}`)
  await host.type('说得短一点，一条一个意思', ANSWER)
  await checkLook(host, 'circle-host-answers')
  await press(host, '发出')
  await phone.sees(ANSWER)
  await phone.sees(/匿名海棠问/)
  await phone.sees('已回答')
  await checkLook(phone, 'circle-live')

  await press(host, '结束')
  await press(host, '结束')
  await phone.sees('当时说了什么')
  await phone.open('patient', 'gathering/home/index')
  await phone.tap('回看')
  await phone.tap(TITLE)
  await phone.sees(ANSWER)
  await checkLook(phone, 'circle-replay')
  expect([...phone.troubles, ...host.troubles]).toEqual([])
  await Promise.all([phone.close(), host.close()])
})
