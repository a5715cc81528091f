import { instant } from '../../kernel/time'
import { PlatformUnavailable } from '../platform-unavailable'
import { chinaTime } from './china-time'
import { type AlipayConfig, openSdk } from './sdk'

interface OauthToken {
  code?: string
  sub_code?: string
  open_id?: string
  user_id?: string
}

const METHOD = 'alipay.system.oauth.token'
/** Used, run out, or wrong. */
const REFUSED = 'isv.code-invalid'

/**
 * Exchanges the code from my.getAuthCode (alipay.system.oauth.token, signed RSA2 both ways). Null when Alipay refuses
 * the code; throws when Alipay cannot be asked, cannot be trusted, or refuses our signature. The access token is never kept.
 */
export const alipaySignIn = (config: AlipayConfig) => {
  let sdk: ReturnType<typeof openSdk> | undefined

  /** What went wrong underneath is dropped: its text quotes the answer, and with it who it is. */
  const ask = async (code: string): Promise<OauthToken> => {
    const question = { grantType: 'authorization_code', code, timestamp: chinaTime(instant(Date.now())) }
    try {
      // Only a refusal is believed without a signature: it lets nobody in.
      sdk ??= openSdk(config, (subCode) => subCode === REFUSED)
      return (await (await sdk).exec(METHOD, question, { validateSign: true })) as unknown as OauthToken
    } catch {
      throw new PlatformUnavailable(`${METHOD} cannot be asked, or its answer not be trusted`)
    }
  }

  return async (code: string): Promise<string | null> => {
    const answer = await ask(code)
    if (answer.sub_code === REFUSED) return null
    const platformId = answer.open_id ?? answer.user_id
    if (platformId && !answer.sub_code) return platformId
    throw new PlatformUnavailable(`${METHOD} answered ${answer.sub_code ?? answer.code ?? 'nothing'}`)
  }
}
