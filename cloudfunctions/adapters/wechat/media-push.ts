import { type ContentDoorbell, type PictureVerdict, PushRejected, type RawPush } from '../../kernel/content-check'
import { fieldsIn } from '../send-once'
import { type PushKeys, isSigned, openPush } from './push-seal'
import { TRACE, suggestionIn } from './suggestion'

/** A clock that differs, and a push that came again. */
const SKEW_S = 600

const reject = (why: string): never => {
  throw new PushRejected(why)
}

const signedParts = ({ query }: RawPush, now: number) => {
  const [timestamp = '', nonce = ''] = [query.get('timestamp') ?? '', query.get('nonce') ?? '']
  if (!/^\d{10}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > SKEW_S) reject('too old')
  if (!nonce || nonce.length > 64) reject('no nonce')
  return { timestamp, nonce }
}

const verdictOf = (message: string, appId: string): PictureVerdict | null => {
  const fields = fieldsIn(message)
  if (fields['MsgType'] !== 'event' || fields['Event'] !== 'wxa_media_check') return null
  if (fields['appid'] !== appId || Number(fields['version']) !== 2)
    return reject('for another app, or of another version')
  const traceId = fields['trace_id']
  if (typeof traceId !== 'string' || !TRACE.test(traceId)) return reject('no trace')
  const errcode = Number(fields['errcode'] ?? 0)
  if (errcode !== 0) return { traceId, decision: 'review', label: `WECHAT_${errcode}` }
  const suggestion = suggestionIn(fields['result'])
  return suggestion ? { traceId, ...suggestion } : reject('no word')
}

/**
 * How WeChat brings the verdict on a picture: a message push, JSON, in safe mode only, since the other modes do not sign what they say. A picture
 * that WeChat could not fetch or judge is for a person. `GET` is the handshake when the address is set up.
 */
export const mediaPushes = (keys: PushKeys, clock: () => number = Date.now): ContentDoorbell => {
  const handshake = (raw: RawPush) => {
    const { timestamp, nonce } = signedParts(raw, clock())
    const echo = raw.query.get('echostr') ?? ''
    if (!isSigned(raw.query.get('signature'), keys.token, timestamp, nonce))
      return reject('the signature does not hold')
    return /^[\w-]{1,64}$/.test(echo) ? { verdict: null, reply: echo } : reject('no echo')
  }
  const pushed = (raw: RawPush) => {
    const { timestamp, nonce } = signedParts(raw, clock())
    const sealed = fieldsIn(raw.body)['Encrypt']
    if (typeof sealed !== 'string') return reject('not in safe mode')
    if (!isSigned(raw.query.get('msg_signature'), keys.token, timestamp, nonce, sealed))
      return reject('the signature does not hold')
    const message = openPush(sealed, keys) ?? reject('sealed for somebody else')
    return { verdict: verdictOf(message, keys.appId), reply: 'success' }
  }
  return { read: async (raw) => (raw.method === 'GET' ? handshake(raw) : pushed(raw)) }
}
