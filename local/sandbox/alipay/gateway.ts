import { Hono } from 'hono'
import { hangUp } from './hang-up'
import type { World } from '../world'
import type { AlipaySandboxConfig } from './config'
import { Content } from './fields'
import type { Method, Surroundings } from './desks'
import { type Params, answerText, checkParams, granted, paramsOf, refusal } from './protocol'
import { Wrong, invalid } from './wrong'

const HTML = 'text/html;charset=utf-8'

interface Asked {
  method: string
  answer: object
}

/** The v2 gateway: every answer is 200 and signed, a no as well as a yes. */
export const gatewayRoutes = (world: World, config: AlipaySandboxConfig, methods: ReadonlyMap<string, Method>) => {
  const answered = async (params: Params, around: Omit<Surroundings, 'notifyUrl'>): Promise<object> => {
    checkParams(params, config, world.clock())
    const method = methods.get(params['method'] ?? '')
    if (!method) throw invalid('method')
    const content = Content.of(params['biz_content'] ?? '')
    return granted(await method(content, { ...around, notifyUrl: params['notify_url'] ?? null }))
  }

  const ask = async (address: URL, body: string): Promise<Asked> => {
    let method = ''
    try {
      const params = paramsOf(address.searchParams, body)
      if (methods.has(params['method'] ?? '')) method = params['method'] ?? ''
      const base = `${address.origin}${address.pathname.replace(/\/gateway\.do$/, '')}`
      return { method, answer: await answered(params, { now: world.now(), base }) }
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      return { method, answer: refusal(error) }
    }
  }

  const app = new Hono()
  app.post('/', async (c) => {
    const outage = await world.outage('alipay')
    if (outage === 'refuses-connection') return hangUp(c)
    if (outage === 'server-error') return c.text('<html>502 Bad Gateway</html>', 502, { 'content-type': HTML })
    const { method, answer } = await ask(new URL(c.req.url), await c.req.text())
    if (outage === 'lost-answer') return hangUp(c)
    const text = answerText(method, answer, config.privateKey)
    const sent = outage === 'bad-signature' ? text.replace('"msg":"', '"msg":"!') : text
    return c.body(sent, 200, { 'content-type': HTML })
  })
  return app
}
