import type { AlipaySdk } from 'alipay-sdk'
import { PlatformUnavailable } from '../platform-unavailable'

export interface AlipayConfig {
  appId: string
  /** PKCS#8, base64 without header. */
  privateKey: string
  alipayPublicKey: string
  /** `https://openapi.alipay.com/gateway.do`, or a sandbox. */
  gateway: string
}

interface OauthToken {
  code?: string
  subCode?: string
  openId?: string
  userId?: string
}

/** Loaded on first use, so that a cold start does not pay for it. */
const openSdk = async (config: AlipayConfig) => {
  const { AlipaySdk: Sdk } = await import('alipay-sdk')
  return new Sdk({ ...config, keyType: 'PKCS8', timeout: 5_000 })
}

/**
 * Exchanges the code from my.getAuthCode (alipay.system.oauth.token, signed RSA2). Null when Alipay refuses the code;
 * throws when Alipay cannot be asked or refuses our signature. The access token is never kept.
 */
export const alipaySignIn = (config: AlipayConfig) => {
  let sdk: Promise<AlipaySdk> | undefined
  return async (code: string): Promise<string | null> => {
    sdk ??= openSdk(config)
    const answer = (await (
      await sdk
    ).exec('alipay.system.oauth.token', {
      grantType: 'authorization_code',
      code,
    })) as unknown as OauthToken
    const platformId = answer.openId ?? answer.userId
    if (platformId) return platformId
    if (answer.subCode === 'isv.code-invalid') return null
    throw new PlatformUnavailable(`alipay.system.oauth.token answered ${answer.subCode ?? answer.code ?? 'nothing'}`)
  }
}
