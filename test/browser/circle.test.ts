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

const joins = async (token: string, name: string) => {
  const { rules } = (await does('community.getStanding', {}, token)) as { rules?: { version: string } }
  const { memberId } = await does('community.join', { name, rulesVersion: rules?.version }, token)
  return memberId as string
}

/** A phone in the hand of a member of the communities. */
const memberPhone = async (person: string, name: string, options = {}) => {
  const { token } = await signInAs(stage.ask, { name: person })
  const memberId = await joins(token, name)
  const phone = await stage.openPhone(options)
  await phone.signIn(person)
  return { phone, token, memberId }
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
  await phone.sees(QUESTION)
  const { entries } = await does('community.listMine', {}, token)
  const [last] = entries as { post: { id: string } }[]
  await letShow(last?.post.id ?? '')
}

const filmOn = ({ page }: Phone, label: string) =>
  page
    .locator(`video[aria-label="${label}"]`)
    .locator('visible=true')
    .last()
    .evaluate((video) => {
      const { currentTime, videoWidth, error } = video as HTMLVideoElement
      return { at: currentTime, width: videoWidth, error: error?.message ?? '' }
    })

/** A film plays on the page: it has a size, and goes on. */
const seesMoving = async (phone: Phone, label: string) => {
  const first = await filmOn(phone, label)
  let now = first
  for (let tries = 0; tries < 150; tries += 1) {
    if (now.at > first.at && now.width > 0) return
    await phone.page.waitForTimeout(100)
    now = await filmOn(phone, label)
  }
  throw new Error(`no moving picture: ${JSON.stringify({ first, now })}`)
}

/** By the camera and the microphone of the browser. */
const goesOnAir = async (host: Phone) => {
  await press(host, '检查摄像头和麦克风')
  await host.sees('听到了')
  // The level of his voice never rests.
  const look = await lookAt(host.page, ORDINARY)
  expect(isFine(look) ? {} : look).toEqual({})
  await host.shot('circle-air-check')
  await press(host, '开始直播画面')
  await host.sees(/^正在直播 \d\d:\d\d$/)
}

test('in the expert hour a question is answered and its host is seen; the patient follows it live, then as a replay', async () => {
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
  await goesOnAir(host)
  await press(host, '回答')
  await host.sees(`正在回答：${QUESTION}`)
  await host.type('说得短一点，一条一个意思', ANSWER)
  await checkLook(host, 'circle-host-answers')
  await press(host, '发出')
  await phone.sees(ANSWER)
  await phone.sees(/匿名海棠问/)
  await phone.sees('已回答')
  await phone.sees(/^正在直播/)
  await seesMoving(phone, '直播画面')
  await checkLook(phone, 'circle-live')
  await host.sees(/^画面已送出/)
  await checkLook(host, 'circle-on-air')

  await press(host, '结束')
  await press(host, '结束')
  await phone.sees('当时说了什么')
  await press(phone, '看回放')
  await seesMoving(phone, '回放')
  await checkLook(phone, 'circle-film')
  await phone.open('patient', 'gathering/home/index')
  await phone.tap('回看')
  await phone.tap(TITLE)
  await phone.sees(ANSWER)
  await checkLook(phone, 'circle-replay')
  expect([...phone.troubles, ...host.troubles]).toEqual([])
  await Promise.all([phone.close(), host.close()])
})

/** Somebody who answers three people under her name, and is therefore on the month's list. */
const helps = async (person: string, name: string, postIds: readonly string[]) => {
  const { token } = await signInAs(stage.ask, { name: person })
  await joins(token, name)
  for (const postId of postIds) {
    const { id } = await does('community.comment', { postId, text: '我也是这样过来的，慢慢会好' }, token)
    await letShow(id as string)
  }
  return token
}

test('in large print a patient votes for who helped most this month, and changes his mind', async () => {
  const { posts } = await does('community.listPosts', { boardId: BOARD, order: 'new' }, tokens.operator)
  const postIds = (posts as { id: string }[]).slice(0, 3).map(({ id }) => id)
  await helps('林晚霞', '爱唱歌的晚霞', postIds)
  await helps('哈斯巴根', '草原上骑摩托的老哈斯', postIds)
  const { phone, memberId } = await memberPhone('田秀英', '爱种花的秀英', { elder: true })
  await does('community.lockLevel', { memberId, level: 1, reason: '常来帮人' }, tokens.operator)
  await phone.open('patient', 'challenge/honours/index')
  await phone.sees('爱唱歌的晚霞')
  await checkLook(phone, 'circle-vote-elder', ELDER)
  const voted = phone.page.locator('.row', { hasText: '我投的' }).locator('visible=true')
  await press(phone, '投一票')
  const first = await voted.innerText()
  await press(phone, '投一票')
  await voted.filter({ hasNotText: first.split('\n')[0] ?? '' }).waitFor()
  expect(await voted.count()).toBe(1)
  await checkLook(phone, 'circle-voted-elder', ELDER)
  expect(phone.troubles).toEqual([])
  await phone.close()
})
