import type { AlipaySdk } from 'alipay-sdk'
import { clockOf, dayOf, instant } from '../../kernel/time'
import { PlatformUnavailable } from '../platform-unavailable'

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

interface OauthToken {
  code?: string
  subCode?: string
  openId?: string
  userId?: string
}

const METHOD = 'alipay.system.oauth.token'
/** Used, run out, or wrong. */
const REFUSED = 'isv.code-invalid'

/** Loaded on first use, so that a cold start does not pay for it. */
const openSdk = async ({ timeoutMs: timeout = 5_000, ...config }: AlipayConfig): Promise<AlipaySdk> => {
  const { AlipaySdk: Sdk } = await import('alipay-sdk')

  /** The SDK looks for the signed text of a success only, so that it would trust no `error_response`. */
  class TrustingSdk extends Sdk {
    override checkResponseSign(raw: string, key: string, sign: string | undefined, traceId: string) {
      const answer = JSON.parse(raw) as Record<string, { sub_code?: string } | undefined>
      const isError = !answer[key]
      // Alipay's own SDKs believe an unsigned error. Here only a refusal, which lets nobody in.
      if (isError && !sign && answer['error_response']?.sub_code === REFUSED) return
      super.checkResponseSign(raw, isError ? 'error_response' : key, sign ?? '', traceId)
    }
  }
  return new TrustingSdk({ ...config, keyType: 'PKCS8', timeout })
}

/** As Alipay wants it, in China time; the SDK would take the machine's own, which in the cloud is UTC. */
const timestamp = (now: string) => `${dayOf(now)} ${clockOf(now)}:${now.slice(17, 19)}`

/**
 * Exchanges the code from my.getAuthCode (alipay.system.oauth.token, signed RSA2 both ways). Null when Alipay refuses
 * the code; throws when Alipay cannot be asked, cannot be trusted, or refuses our signature. The access token is never kept.
 */
export const alipaySignIn = (config: AlipayConfig) => {
  let sdk: Promise<AlipaySdk> | undefined

  /** What went wrong underneath is dropped: its text quotes the answer, and with it who it is. */
  const ask = async (code: string): Promise<OauthToken> => {
    const question = { grantType: 'authorization_code', code, timestamp: timestamp(instant(Date.now())) }
    try {
      sdk ??= openSdk(config)
      return (await (await sdk).exec(METHOD, question, { validateSign: true })) as unknown as OauthToken
    } catch {
      throw new PlatformUnavailable(`${METHOD} cannot be asked, or its answer not be trusted`)
    }
  }

  return async (code: string): Promise<string | null> => {
    const answer = await ask(code)
    if (answer.subCode === REFUSED) return null
    const platformId = answer.openId ?? answer.userId
    if (platformId && !answer.subCode) return platformId
    throw new PlatformUnavailable(`${METHOD} answered ${answer.subCode ?? answer.code ?? 'nothing'}`)
  }
}
