import type { AlipaySdk } from 'alipay-sdk'

export interface AlipayConfig {
  appId: string
  /** PKCS#8, base64 without header. */
  privateKey: string
  alipayPublicKey: string
  /** `https://openapi.alipay.com/gateway.do`, or a sandbox. */
  gateway: string
  /** Until an answer is given up; 5 000 unless told. */
  timeoutMs?: number
}

type Envelope = Record<string, { sub_code?: string } | undefined>

/**
 * Alipay's SDK, loaded on first use so that a cold start does not pay for it; answers keep the gateway's own field names.
 * @param believes which refusals may come unsigned, as Alipay's own SDKs allow for all; none unless told.
 */
export const openSdk = async (
  { appId, privateKey, alipayPublicKey, gateway, timeoutMs: timeout = 5_000 }: AlipayConfig,
  believes: (subCode: string | undefined) => boolean = () => false,
): Promise<AlipaySdk> => {
  // Without it the SDK warns, and trusts everybody.
  if (!alipayPublicKey) throw new Error('Alipay’s public key is not configured')
  const { AlipaySdk: Sdk } = await import('alipay-sdk')

  class StrictSdk extends Sdk {
    override checkResponseSign(raw: string, key: string, sign: string | undefined, traceId: string) {
      const answer = JSON.parse(raw) as Envelope
      // The SDK looks for the signed text of a success only, so that it would trust no `error_response`.
      const name = answer[key] ? key : 'error_response'
      if (!sign && believes(answer[name]?.sub_code)) return
      super.checkResponseSign(raw, name, sign ?? '', traceId)
      // It checks the first text of that name but uses the last: they must be one.
      const signed: unknown = JSON.parse(this.getSignStr(raw, name))
      if (JSON.stringify(signed) !== JSON.stringify(answer[name])) throw new Error('the signature is of another text')
    }
  }
  return new StrictSdk({ appId, privateKey, alipayPublicKey, gateway, timeout, keyType: 'PKCS8', camelcase: false })
}
