import { openCrisis } from '../../cloudfunctions/community/crisis'
import { findEntry } from '../../cloudfunctions/community/entry'
import { instant } from '../../cloudfunctions/kernel/time'
import { deliveries, messageGrants } from '../../cloudfunctions/notify/collections'
import type { Visitor } from '../support/hospital'
import { type Moderation, openModeration } from './moderation-stage'

let stage: Moderation
let author: Visitor

beforeEach(async () => {
  stage = await openModeration()
  author = await stage.member('王小明', '晨跑的老王')
})
afterEach(() => stage.hospital.close())

const words = { kind: 'self-harm' as const, quote: '撑不下去了' }

/** A post in which somebody says that he cannot go on. */
const inDanger = async (anonymous = false) => {
  const postId = await stage.post(author, '最近睡不着，真的撑不下去了', { anonymous })
  const found = await findEntry(stage.hospital.store, postId)
  if (found) await openCrisis(stage.hospital.store, found, words, instant(stage.hospital.now()))
  await stage.hospital.runJobs()
  return postId
}

const alarms = (who: Visitor) => stage.lettersTo(who, 'community.crisis')
const first = async () => (await stage.operator.api.community.listCrises({})).crises[0]

test('every operator hears of it at once, and it stands first in the queue', async () => {
  const postId = await inDanger()
  expect(alarms(stage.operator)).toHaveLength(1)
  expect(alarms(stage.colleague)).toHaveLength(1)
  expect(alarms(stage.operator)[0]?.body).not.toContain('撑不下去')
  expect(await first()).toMatchObject({ entryId: postId, state: 'open', quote: words.quote, kind: 'self-harm' })
  const { cases } = await stage.operator.api.community.listQueue({})
  expect(cases[0]).toMatchObject({ entryId: postId, risk: 100 })
})

test('at night too it goes out of the app at once, on WeChat or else by SMS, and says nothing of anybody', async () => {
  const { hospital, operator, colleague } = stage
  hospital.setNow('2026-11-25T16:30:00.000Z')
  const grant = { id: 'grant-1', accountId: operator.accountId, platform: 'wechat' as const, state: 'left' as const }
  const given = { templateId: 'pretend-duty', spentBy: null, at: instant(hospital.now()) }
  await hospital.store.insert(messageGrants, { ...grant, ...given })
  author = await stage.afresh(author)
  await inDanger(true)
  await hospital.runJobs()
  const told = { channel: 'wechat', to: operator.accountId, page: '/community/crises/index' }
  const values = { status: '等人接手', time: '2026年11月26日 00:30', note: '社区有紧急情况，请马上打开查看' }
  expect(stage.rails.sent).toMatchObject([{ ...told, values }])
  const others = await hospital.store.find(deliveries, {})
  expect(others.find(({ accountId }) => accountId === colleague.accountId)?.attempts).toMatchObject([
    ...[{ channel: 'wechat', code: 'NO_GRANT' }, { channel: 'alipay' }, { channel: 'sms', code: 'NO_ADDRESS' }],
  ])
})

test('they are told again until one of them takes it', async () => {
  const entryId = await inDanger()
  stage.hospital.passMinutes(5)
  await stage.hospital.runJobs()
  expect(alarms(stage.operator)).toHaveLength(2)
  await stage.operator.api.community.takeCrisis({ entryId })
  stage.hospital.passMinutes(60)
  await stage.hospital.runJobs()
  expect(alarms(stage.operator)).toHaveLength(2)
})

test('one takes it, the other is told who; only he who took it closes it', async () => {
  const entryId = await inDanger()
  await stage.operator.api.community.takeCrisis({ entryId })
  await stage.operator.api.community.takeCrisis({ entryId })
  await expect(stage.colleague.api.community.takeCrisis({ entryId })).rejects.toMatchObject({
    code: 'ALREADY_TAKEN',
    data: { by: '周以诚' },
  })
  const outcome = '联系上本人，已平安'
  await expect(stage.colleague.api.community.closeCrisis({ entryId, outcome })).rejects.toMatchObject({
    code: 'NOT_YOURS',
  })
  await stage.operator.api.community.closeCrisis({ entryId, outcome })
  expect(await first()).toMatchObject({ state: 'closed', outcome, takenBy: '周以诚' })
})

test('it is opened once for the same words, and again for words that came after it was closed', async () => {
  const entryId = await inDanger()
  const { store } = stage.hospital
  const again = async () => {
    const found = await findEntry(store, entryId)
    if (found) await openCrisis(store, found, words, instant(stage.hospital.now()))
    return (await first())?.state
  }
  await stage.operator.api.community.takeCrisis({ entryId })
  expect(await again()).toBe('taken')
  await stage.operator.api.community.closeCrisis({ entryId, outcome: '已平安' })
  expect(await again()).toBe('closed')
  stage.hospital.passMinutes(1)
  expect(await again()).toBe('open')
})

test('he can be reached even when he deleted what he wrote, until it is closed', async () => {
  const entryId = await inDanger(true)
  await author.api.community.deleteEntry({ entryId })
  await stage.hospital.runJobs()
  expect(await first()).toMatchObject({ entryId, quote: words.quote, state: 'open' })
  const wish = { entryId, reason: '可能有危险，需要联系本人' }
  expect(await stage.operator.api.community.revealAuthor(wish)).toMatchObject({ name: '王小明' })
})
