import Formatter from 'wechatpay-axios-plugin/lib/formatter'
import type { Clock, WechatPayConfig } from './config'
import { signText } from './rsa'
import { epochSeconds, newNonce } from './signature'

/** What `wx.requestPayment` wants, signed by the merchant; `signType` is not part of the signed text. */
export const signedPackage = ({ appId, merchantKey }: WechatPayConfig, clock: Clock, prepayId: string) => {
  const timeStamp = epochSeconds(clock())
  const nonceStr = newNonce()
  const packed = `prepay_id=${prepayId}`
  const paySign = signText(Formatter.joinedByLineFeed(appId, timeStamp, nonceStr, packed), merchantKey)
  return { timeStamp, nonceStr, package: packed, signType: 'RSA' as const, paySign }
}
