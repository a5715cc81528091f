import type { CentreCall } from '../../../cloudfunctions/adapters/insurance/config'
import { EnvelopeRejected } from '../../../cloudfunctions/adapters/insurance/envelope'
import { type ExactObject, isObject, parseExact } from '../../../cloudfunctions/adapters/insurance/exact'
import { uploadFees } from './fee-upload'
import type { Office } from './office'
import { placeOrder, queryOrder, revokeOrder } from './orders'
import { refundOrder } from './refunds'
import { CentreRefusal, NO } from './refusals'

type Handler = (office: Office, data: ExactObject) => Promise<object>

const HANDLERS: Readonly<Record<CentreCall, Handler>> = {
  '6201': uploadFees,
  '6202': placeOrder,
  '6203': refundOrder,
  '6301': queryOrder,
  '6401': revokeOrder,
}

const opened = ({ codec }: Office, text: string): ExactObject => {
  try {
    const envelope = parseExact(text)
    if (!isObject(envelope)) throw NO.form()
    return codec.open(envelope)
  } catch (error) {
    if (error instanceof EnvelopeRejected) throw NO[error.why]()
    throw error instanceof SyntaxError ? NO.form() : error
  }
}

/** Turns one bit of a signature. */
const spoiled = (envelope: string): string => {
  const { signData, ...rest } = JSON.parse(envelope) as { signData: string }
  const bytes = Buffer.from(signData, 'base64')
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)
  return JSON.stringify({ ...rest, signData: bytes.toString('base64') })
}

/** The answer to a call: sealed when it is a yes; a no has a code and a sentence only. */
export const answerCall = async (office: Office, call: CentreCall, text: string, badSignature: boolean) => {
  try {
    const data = await HANDLERS[call](office, opened(office, text))
    const sealed = office.codec.seal(data, { code: '0', message: '成功', success: true })
    return badSignature ? spoiled(sealed) : sealed
  } catch (error) {
    if (!(error instanceof CentreRefusal)) throw error
    return JSON.stringify({ code: error.code, message: error.message, success: false })
  }
}
