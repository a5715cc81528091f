import type { InsuranceSplit } from '../../kernel/insurance-rail'
import { type Doorbell, type Notice, NoticeRejected, RailUnknown } from '../../kernel/rails'
import type { InsuranceConfig, RailFittings } from './config'
import { EnvelopeCodec, EnvelopeRejected } from './envelope'
import { type Exact, type ExactObject, isObject, parseExact, textOf } from './exact'
import { splitIfAny } from './split'

const DAY_MS = 86_400_000
const MAX_BODY = 500_000

/** `callType` of a settlement that went through. */
const SETTLED = '02'

const envelopeIn = (body: string): ExactObject => {
  let read: Exact = null
  try {
    if (body.length <= MAX_BODY) read = parseExact(body)
  } catch {
    // Said below, without a word of what came.
  }
  if (!isObject(read)) throw new NoticeRejected('no envelope')
  return read
}

const opened = (codec: EnvelopeCodec, body: string, maxAgeMs: number): ExactObject => {
  try {
    return codec.open(envelopeIn(body), maxAgeMs)
  } catch (error) {
    if (error instanceof EnvelopeRejected) throw new NoticeRejected(error.why)
    throw error
  }
}

/** A notice leaves out what others bear, so that its parts may not add up: the order is asked then. */
const splitIn = (data: ExactObject): InsuranceSplit | null => {
  try {
    return splitIfAny(data)
  } catch (error) {
    if (error instanceof RailUnknown) return null
    throw error
  }
}

const noticeOf = (data: ExactObject, hospitalCode: string): Notice | null => {
  const orgCode = textOf(data['orgCode'])
  if (orgCode && orgCode !== hospitalCode) throw new NoticeRejected('for another hospital')
  const payOrdId = textOf(data['payOrdId'])
  const hospitalOrderNo = textOf(data['medOrgOrd'])
  if (!payOrdId || !hospitalOrderNo) throw new NoticeRejected('about no order')
  if (textOf(data['callType']) !== SETTLED) return null
  return { id: `6302.${payOrdId}.${SETTLED}`, about: 'insurance', hospitalOrderNo, payOrdId, split: splitIn(data) }
}

/**
 * 6302: the centre says that it has settled. The notice names the order; whether it is paid is asked with 6301.
 * @param fittings.clock milliseconds since the epoch.
 */
export const insuranceDoorbell = (
  config: InsuranceConfig,
  { clock = Date.now }: Pick<RailFittings, 'clock'> = {},
): Doorbell => {
  const codec = new EnvelopeCodec(config.envelope, clock)
  const reply = (status: number, success: boolean, code: string, message: string) => ({
    status,
    contentType: 'application/json; charset=utf-8',
    get body() {
      return codec.seal({ success, message }, { success, code, message })
    },
  })
  return {
    read: (raw) => {
      const read = () => noticeOf(opened(codec, raw.body, config.noticeMaxAgeMs ?? DAY_MS), config.hospital.code)
      return new Promise((resolve) => resolve(read()))
    },
    accepted: reply(200, true, '0', '成功'),
    rejected: reply(500, false, '1', '失败'),
  }
}
