import { createHttp } from '../../cloudfunctions/http'
import type { Services } from '../../cloudfunctions/kernel/services'

/** Signs in through the HTTP face of a hospital, so that its log lines are there too. */
export const signInOverHttp = async (
  services: Services,
  operation: 'signInWechat' | 'signInAlipay',
  input: object,
  openid: string | null = null,
) => {
  const app = createHttp(services, () => ({ address: '127.0.0.1', openid }))
  const response = await app.request(`/api/identity/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as Record<string, unknown>
  const caller = await services.tokens.verify(String(body['token']), services.clock())
  return { status: response.status, body, accountId: caller?.accountId }
}
