import type { NotDecided } from '../../kernel/content-check'
import { fieldsIn, sendOnce } from '../send-once'
import type { AccessToken, TokenConfig } from './access-token'

export type Fields = Readonly<Record<string, unknown>>

/** Not in force: expired, replaced by a newer one, or cut short. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001])
/** No openid, another app's, or of somebody who has not opened this app within two hours: WeChat does not answer for him. */
const NOT_THEIRS = new Set([40003, 43104, 61010])

const JSON_BODY = { 'content-type': 'application/json' }

export const unavailable = (code: string): NotDecided => ({ state: 'unavailable', code })

/** What a refused question means: never a verdict. */
const notDecided = (errcode: unknown): NotDecided =>
  Number.isInteger(errcode) && NOT_THEIRS.has(Number(errcode))
    ? { state: 'none' }
    : unavailable(Number.isInteger(errcode) ? `WECHAT_${Number(errcode)}` : 'NO_WORD')

/** Asks one of WeChat's security questions, with a fresh token where the one at hand is refused. Its answer's fields, or why there are none. */
export const securityCall =
  ({ baseUrl, timeoutMs = 5_000 }: TokenConfig, token: AccessToken) =>
  async (path: string, question: object): Promise<{ fields: Fields } | NotDecided> => {
    const post = async (accessToken: string) => {
      const url = `${baseUrl}${path}?access_token=${encodeURIComponent(accessToken)}`
      const posted = await sendOnce(url, JSON.stringify(question), JSON_BODY, timeoutMs)
      return 'text' in posted ? { fields: fieldsIn(posted.text) } : unavailable(posted.code)
    }
    const first = await token.get()
    if (!first) return unavailable('NO_TOKEN')
    let answer = await post(first)
    if ('fields' in answer && TOKEN_REFUSED.has(Number(answer.fields['errcode']))) {
      const second = await token.renew(first)
      if (!second) return unavailable('NO_TOKEN')
      answer = await post(second)
    }
    if (!('fields' in answer)) return answer
    return answer.fields['errcode'] === 0 ? answer : notDecided(answer.fields['errcode'])
  }

export type SecurityCall = ReturnType<typeof securityCall>
