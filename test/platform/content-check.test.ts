import { wechatContentCheck } from '../../cloudfunctions/adapters/wechat/content-check'
import type { ContentText } from '../../cloudfunctions/kernel/content-check'
import { type ContentDesk, HOSPITAL, openContentDesk } from './content-desk'

const NOON = Date.parse('2026-11-25T04:00:00.000Z')
let clock = NOON
let desk: ContentDesk
const pictures = new Map([['/files/cat', Buffer.from('\xff\xd8\xff and more', 'latin1')]])
const ring = ({ url }: Request) => {
  const bytes = pictures.get(new URL(url).pathname)
  return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
}

beforeAll(async () => {
  desk = await openContentDesk(() => clock, ring)
})
beforeEach(() => {
  clock = NOON
  desk.outages.set('wechat', 'none')
  desk.outages.set('alipay', 'none')
  desk.mood.away.clear()
  desk.mood.setPictures('pass')
})
afterAll(() => desk.close())

const wang = { platform: 'wechat', openId: 'o-wang-openid' } as const
const zhao = { platform: 'alipay', openId: '2088openid-zhao' } as const
const text = (words: string, more: Partial<ContentText> = {}) =>
  desk.check.text({ text: words, scene: 'forum', author: wang, ...more })
const decided = (decision: string) => expect.objectContaining({ state: 'decided', decision }) as unknown

describe.each([
  ['WeChat', 'wechat', wang],
  ['Alipay', 'alipay', zhao],
] as const)('a text of somebody on %s', (_, rail, author) => {
  test('passes, is refused, or is for a person, as the platform suggests', async () => {
    expect(await text('今天血压很好', { author })).toEqual(decided('pass'))
    expect(await text('这里有违规样例', { author })).toEqual(decided('refuse'))
    expect(await text('这里有待审样例', { author })).toEqual(decided('review'))
    expect(await text('今天血压很好', { author, title: '违规样例' })).toEqual(decided('refuse'))
  })

  test('that is longer than the platform takes is asked in parts, and the gravest word counts', async () => {
    const long = '很长😀'.repeat(1200)
    expect(await text(long, { author })).toEqual(decided('pass'))
    expect(await text(`${long}待审样例`, { author })).toEqual(decided('review'))
  })

  test.each(['hangs-up', 'lost-answer', 'server-error', 'busy'])('holds while the platform %s', async (outage) => {
    desk.outages.set(rail, outage, 9)
    const answer = await text('不能让别人知道的话', { author })
    expect(answer.state).toBe('unavailable')
    expect(JSON.stringify(answer)).not.toContain('不能让')
    desk.outages.set(rail, 'none')
    expect(await text('今天血压很好', { author })).toEqual(decided('pass'))
  })
})

describe('WeChat', () => {
  test('gives a new token where the old one is gone or ran out', async () => {
    await text('一')
    desk.dropToken()
    expect(await text('二')).toEqual(decided('pass'))
    clock += 3 * 3_600_000
    expect(await text('三')).toEqual(decided('pass'))
  })

  test('does not answer for whom it has not seen for two hours, or does not know', async () => {
    desk.mood.away.add(wang.openId)
    expect(await text('今天血压很好')).toEqual({ state: 'none' })
    expect(await text('今天血压很好', { author: { platform: 'wechat', openId: 'x' } })).toEqual({ state: 'none' })
  })

  test('with a wrong secret nothing is decided', async () => {
    const config = { ...desk.wiring, secret: 'wrong', baseUrl: `${desk.base}/wechat` }
    const asked = { text: '今天血压很好', scene: 'forum', author: wang } as const
    expect(await wechatContentCheck(config, () => clock).text(asked, wang.openId)).toEqual({
      ...{ state: 'unavailable', code: 'NO_TOKEN' },
    })
  })

  test('without a message push no picture is asked about', async () => {
    const config = { ...desk.wiring, push: null, baseUrl: `${desk.base}/wechat` }
    const check = wechatContentCheck(config, () => clock)
    expect(check.doorbell).toBeNull()
    expect(await check.picture({ url: `${HOSPITAL}/files/cat`, scene: 'forum', author: wang }, wang.openId)).toEqual({
      state: 'none',
    })
  })
})

const ask = (path: string, body: unknown, token = 'no') =>
  fetch(`${desk.base}/wechat${path}?access_token=${token}`, { method: 'POST', body: JSON.stringify(body) }).then(
    (answer) => answer.json() as Promise<{ errcode: number; access_token: string }>,
  )

test.each([
  [{ content: '好'.repeat(2501) }, 45002],
  [{ content: '' }, 44002],
  [{ openid: undefined }, 41009],
  [{ openid: 'a b' }, 40003],
  [{ scene: 5 }, 40129],
  [{ version: 1 }, 40097],
  [{ signature: 'x' }, 40097],
  [{ more: 1 }, 47001],
])('the sandbox refuses a question with %j, as WeChat does', async (wrong, errcode) => {
  const { appId: appid, secret } = desk.wiring
  const { access_token: token } = await ask('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
  const good = { version: 2, openid: wang.openId, scene: 3, content: '好' }
  expect((await ask('/wxa/msg_sec_check', good, token)).errcode).toBe(0)
  expect((await ask('/wxa/msg_sec_check', { ...good, ...wrong }, token)).errcode).toBe(errcode)
  expect((await ask('/wxa/msg_sec_check', good)).errcode).toBe(40001)
})

test('a picture of somebody on Alipay is decided at once, of somebody on WeChat later', async () => {
  desk.mood.setPictures('risky')
  const picture = (author: typeof wang | typeof zhao) =>
    desk.check.picture({ url: '/files/cat', scene: 'forum', author })
  expect(await picture(zhao)).toEqual(decided('refuse'))
  expect(await picture(wang)).toEqual({ state: 'waiting', traceId: expect.any(String) as string })
})

test('who is on no platform is for people to read', async () => {
  expect(await text('今天血压很好', { author: null })).toEqual({ state: 'none' })
  expect(await desk.check.picture({ url: '/files/cat', scene: 'forum', author: null })).toEqual({ state: 'none' })
})
