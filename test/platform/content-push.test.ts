import { randomBytes } from 'node:crypto'
import { mediaPushes } from '../../cloudfunctions/adapters/wechat/media-push'
import { type PushKeys, openPush, pushSignature, sealPush } from '../../cloudfunctions/adapters/wechat/push-seal'
import { PushRejected, type RawPush } from '../../cloudfunctions/kernel/content-check'

const NOW = Date.parse('2026-11-25T04:00:00.000Z')
const keys: PushKeys = {
  ...{ appId: 'wx1234567890abcdef', token: 'a-token-of-ours' },
  encodingAesKey: Buffer.alloc(32, 9).toString('base64').slice(0, 43),
}
const doorbell = mediaPushes(keys, () => NOW)

const message = (changes: object = {}) => ({
  ...{ ToUserName: 'gh_1', FromUserName: 'o-1', CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check' },
  ...{ appid: keys.appId, trace_id: '690b03d2-301f6111', version: 2, result: { suggest: 'risky', label: '20002' } },
  ...changes,
})

interface Made {
  seconds?: number
  by?: PushKeys
  signedOver?: string
  token?: string
}

const push = (
  content: object,
  { seconds = NOW / 1000, by = keys, signedOver, token = keys.token }: Made = {},
): RawPush => {
  const sealed = sealPush(JSON.stringify(content), by, randomBytes(16))
  const [timestamp, nonce] = [String(seconds), '1714036504']
  const signature = pushSignature(token, timestamp, nonce, signedOver ?? sealed)
  const query = new URLSearchParams({ timestamp, nonce, encrypt_type: 'aes', msg_signature: signature })
  return { method: 'POST', query, body: JSON.stringify({ ToUserName: 'gh_1', Encrypt: sealed }) }
}

test.each([
  ['risky', 'refuse', 'WECHAT_20002'],
  ['review', 'review', 'WECHAT_20002'],
  ['pass', 'pass', 'WECHAT_20002'],
])('%s is %s', async (suggest, decision, label) => {
  const { verdict, reply } = await doorbell.read(push(message({ result: { suggest, label: 20002 } })))
  expect(verdict).toEqual({ traceId: '690b03d2-301f6111', decision, label })
  expect(reply).toBe('success')
})

test('a picture that WeChat could not fetch is for a person', async () => {
  const { verdict } = await doorbell.read(push(message({ errcode: -1008, result: { suggest: 'pass', label: 100 } })))
  expect(verdict).toMatchObject({ decision: 'review', label: 'WECHAT_-1008' })
})

test('another event is heard, and means nothing', async () => {
  expect((await doorbell.read(push(message({ Event: 'subscribe_msg_popup_event' })))).verdict).toBeNull()
})

const other = { ...keys, encodingAesKey: Buffer.alloc(32, 8).toString('base64').slice(0, 43) }
test.each<[string, RawPush]>([
  ['signed with another token', push(message(), { token: 'not-ours' })],
  ['whose signature is of another message', push(message(), { signedOver: 'something else' })],
  ['sealed with another key', push(message(), { by: other })],
  ['sealed for another app', push(message(), { by: { ...keys, appId: 'wxfedcba0987654321' } })],
  ['about another app', push(message({ appid: 'wxfedcba0987654321' }))],
  ['of version 1', push(message({ version: 1, result: undefined, isrisky: 0 }))],
  ['of yesterday', push(message(), { seconds: NOW / 1000 - 86_400 })],
  ['of tomorrow', push(message(), { seconds: NOW / 1000 + 86_400 })],
  ['with a word that WeChat never says', push(message({ result: { suggest: 'ok', label: 1 } }))],
  ['with a trace that is none', push(message({ trace_id: '../x' }))],
  ['in the clear', { ...push(message()), body: JSON.stringify(message()) }],
  ['that is no JSON', { ...push(message()), body: '<xml></xml>' }],
  [
    'without a signature',
    { ...push(message()), query: new URLSearchParams({ timestamp: String(NOW / 1000), nonce: '1' }) },
  ],
])('a push %s is rejected', async (_, raw) => {
  await expect(doorbell.read(raw)).rejects.toThrow(PushRejected)
})

test('one changed letter of what is sealed, and nothing of it is used', async () => {
  const sealed = sealPush(JSON.stringify(message()), keys, randomBytes(16))
  expect(openPush(sealed, keys)).toBe(JSON.stringify(message()))
  for (let at = 0; at < sealed.length - 2; at += 31) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    const raw = push(message(), { signedOver: sealed })
    const body = JSON.stringify({ Encrypt: changed })
    await expect(doorbell.read({ ...raw, body })).rejects.toThrow(PushRejected)
  }
})

test('the handshake gives the echo back to whoever signs with our token, and to nobody else', async () => {
  const hello = (token: string): RawPush => {
    const [timestamp, nonce] = [String(NOW / 1000), '1714036504']
    const signature = pushSignature(token, timestamp, nonce)
    return {
      method: 'GET',
      query: new URLSearchParams({ timestamp, nonce, signature, echostr: '4375120948345356249' }),
      body: '',
    }
  }
  expect(await doorbell.read(hello(keys.token))).toEqual({ verdict: null, reply: '4375120948345356249' })
  await expect(doorbell.read(hello('not-ours'))).rejects.toThrow(PushRejected)
})

test('WeChat’s own example of a signature comes out', () => {
  expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
})
