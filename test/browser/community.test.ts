import { signInAs } from '../support/visits'
import { ELDER, ORDINARY, isFine, lookAt } from './look'
import { type Phone, type Stage, openStage } from './support'

const PATIENT = '阿依古丽·买买提'
const OTHER = '欧阳建国'
const SELLER = '钱多多'
const NAME = '南山脚下晒太阳的胖阿姨'
const BOARD = '高血压与心脏康复互助'
const TEXT = '早上量 152，晚上量 128，吃药半年了。天一冷就高，想问问大家几点量、晚饭怎么吃？'
const ANSWER = '晚饭少放盐，一天不超过一啤酒瓶盖；早上起来坐五分钟再量。'
const BAD = '天热的时候我都是饭前喝一大碗冰水，血压就下来了，比什么都管用'

let stage: Stage
let board: Record<string, unknown>
const tokens = { operator: '', nutritionist: '', doctor: '' }

/** A word to the hospital that must be taken. */
const does = async (operation: string, input: object, token: string) => {
  const answer = await stage.ask(`community.${operation}`, input, token)
  if (answer['code']) throw new Error(`${operation}: ${String(answer['code'])}`)
  return answer
}

const openBoard = async () => {
  const { staff } = await stage.ask('identity.listStaff', {}, tokens.operator)
  const accounts = staff as { accountId: string; displayName: string }[]
  const accountOf = (name: string) => accounts.find(({ displayName }) => displayName === name)?.accountId
  const answering = [
    { accountId: accountOf('宋禾'), profession: 'nutritionist', title: '营养科营养师' },
    { accountId: accountOf('沈怀安'), profession: 'doctor', title: '心血管内科主任医师' },
  ]
  const about = '血压、心衰、支架以后的人在这里说说怎么吃、怎么动、怎么量。'
  const rules = ['说自己的经历，不教别人加减药', '不留电话和微信', '有急事先打 120']
  const words = { name: BOARD, about, illnesses: ['高血压', '冠心病'], rules, guidePostId: null }
  return does('saveBoard', { ...words, staff: answering }, tokens.operator)
}

beforeAll(async () => {
  stage = await openStage()
  const [operator, nutritionist, doctor] = await Promise.all(
    ['operator-li', 'adviser-song', 'doctor-shen'].map((persona) => signInAs(stage.ask, { persona })),
  )
  Object.assign(tokens, { operator: operator?.token, nutritionist: nutritionist?.token, doctor: doctor?.token })
  board = await openBoard()
})
afterAll(() => stage.close())

const checkLook = async (phone: Phone, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
}

const press = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true, disabled: false }).locator('visible=true').last().click()

const turnOn = ({ page }: Phone, name: string) =>
  page.getByRole('switch', { name }).locator('visible=true').last().click()

/** A member who never touches the phone in this test. */
const joinAs = async (token: string, name: string) => {
  const { rules } = (await does('getStanding', {}, token)) as { rules?: { version: string } }
  await does('join', { name, rulesVersion: rules?.version }, token)
}

/** The checks, or the moderator where they want one, let it show. */
const letShow = async (entryId: string) => {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { state, edition } = await stage.ask('community.getCase', { entryId }, tokens.operator)
    if (state === 'shown') return
    if (state === 'review') await does('decide', { entryId, decision: 'approve', edition }, tokens.operator)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${entryId} does not show`)
}

const join = async (phone: Phone) => {
  await phone.open('patient')
  await phone.tap('病友社区')
  await phone.sees('全部版块')
  await checkLook(phone)
  await phone.shot('community-home')
  await press(phone, '写一写')
  await press(phone, '去加入')
  await phone.sees('社区公约')
  await phone.type(/早起的老周/, NAME)
  await phone.page.getByRole('checkbox').locator('visible=true').last().click()
  await checkLook(phone)
  await phone.shot('community-join')
  await press(phone, '加入社区')
}

const choosePicture = async (phone: Phone, picture: Buffer) => {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), press(phone, '拍照或从相册选')])
  await chooser.setFiles({ name: 'record.png', mimeType: 'image/png', buffer: picture })
}

const write = async (phone: Phone) => {
  await phone.tap('选一个版块')
  await phone.tap(BOARD)
  const picture = await phone.page.screenshot()
  await phone.type(/什么病/, `${TEXT} 想聊的打我电话 13812345678`)
  await choosePicture(phone, picture)
  await phone.page.getByRole('button', { name: '去掉第 1 张' }).locator('visible=true').waitFor()
  await choosePicture(phone, picture)
  await phone.page.getByRole('button', { name: '去掉第 2 张' }).locator('visible=true').waitFor()
  await turnOn(phone, '匿名')
  await press(phone, '发布')
  await phone.sees('有几处不能发，改一改再发；写的都还在')
  await checkLook(phone)
  await phone.shot('community-refused')
  await phone.type(/什么病/, TEXT)
  await press(phone, '发布')
  await phone.sees('审核中')
  await phone.sees('匿名海棠')
  await checkLook(phone)
  await phone.shot('community-checking')
}

/** The last post of this person. */
const lastPostOf = async (name: string) => {
  const { token } = await signInAs(stage.ask, { name })
  const { entries } = await does('listMine', {}, token)
  const [last] = entries as { post: { id: string; author: object } }[]
  return { token, postId: last?.post.id ?? '', author: last?.post.author }
}

const answer = async (postId: string, token: string, text: string) => {
  const { id } = await does('comment', { postId, text }, token)
  await letShow(String(id))
}

/** Somebody who writes elsewhere, in his own name. */
const postAs = async (name: string, text: string) => {
  const { token } = await signInAs(stage.ask, { name })
  await joinAs(token, '社区里的老钱')
  const { id } = await does('post', { ...board, text }, token)
  await letShow(String(id))
  return { postId: String(id), token }
}

const report = async (phone: Phone) => {
  await press(phone, '更多')
  await phone.tap('违规、骗人、有人有危险')
  await checkLook(phone, ELDER)
  await phone.shot('community-report-elder')
  await press(phone, '治病说法不对')
  await phone.type(/哪一句/, '冰水治不了高血压')
  await press(phone, '举报')
  await phone.sees('收到了，工作人员会看')
}

const PAGES = ['home', 'boards', 'compose', 'me', 'mine', 'blocks', 'search']

test('a patient asks without his name, a moderator passes it, the hospital answers first, and he is told', async () => {
  const phone = await stage.openPhone()
  await phone.signIn(PATIENT)
  await join(phone)
  await write(phone)
  const { postId, author } = await lastPostOf(PATIENT)
  expect(author).toEqual({ kind: 'anonymous', name: '匿名海棠' })
  await letShow(postId)
  await answer(postId, tokens.nutritionist, ANSWER)
  await answer(postId, tokens.doctor, '早晚差二十是常见的，连续量七天再带来看。')

  await phone.open('patient', 'pages/messages/index')
  await phone.tap(/宋禾/)
  await phone.sees('医护的回答')
  await phone.sees(ANSWER)
  await phone.sees('这是一般性建议，不能代替面诊')
  await checkLook(phone)
  await phone.shot('community-answered')
  await press(phone, '挂号')
  await phone.sees('沈怀安')
  expect(phone.troubles).toEqual([])
  await phone.close()
})

test('in large print another patient reports bad advice; it is hidden, and its author may appeal', async () => {
  const bad = await postAs(SELLER, BAD)
  const phone = await stage.openPhone({ elder: true })
  await phone.signIn(OTHER)
  await joinAs((await signInAs(stage.ask, { name: OTHER })).token, '老欧阳')
  for (const page of PAGES) {
    await phone.open('patient', `community/${page}/index`)
    await checkLook(phone, ELDER)
    await phone.shot(`community-${page}-elder`)
  }
  await phone.open('patient', `community/post/index?postId=${bad.postId}`)
  await phone.sees(BAD)
  await report(phone)

  const { edition, reports } = await stage.ask('community.getCase', { entryId: bad.postId }, tokens.operator)
  expect(reports).toMatchObject([{ count: 1 }])
  const hide = { entryId: bad.postId, decision: 'hide', edition, reason: '没有依据，别照着做' }
  await does('decide', hide, tokens.operator)
  await phone.page.reload()
  await phone.sees('这条内容看不到了')
  await checkLook(phone, ELDER)
  await phone.shot('community-gone-elder')

  await phone.signIn(SELLER)
  await phone.open('patient', `community/post/index?postId=${bad.postId}`)
  await phone.sees('已隐藏')
  await phone.sees('没有依据，别照着做')
  await press(phone, '申诉')
  await phone.type('说说理由', '我只是说自己家的事')
  await press(phone, '提交申诉')
  await phone.sees(/已交给工作人员/)
  await checkLook(phone, ELDER)
  await phone.shot('community-hidden-elder')
  expect(phone.troubles).toEqual([])
  await phone.close()
})
