import { Hono } from 'hono'
import type { Outages } from '../messages/outages'
import type { AlipaySandboxConfig } from './config'
import { answerText, checkParams, paramsOf, refusal } from './protocol'
import { Wrong, invalid } from './wrong'

const HTML = 'text/html;charset=utf-8'
const BUSY = { code: '20000', msg: 'Service Currently Unavailable', sub_code: 'isp.unknow-error' }

export interface OneMethod {
  method: string
  config: AlipaySandboxConfig
  clock: () => number
  outages: Outages
  /** @param content the question as it was signed. */
  answer: (content: string) => object | Promise<object>
}

/** A gateway that knows one method: signed both ways, a no as well as a yes. */
export const oneMethodGateway = ({ method, config, clock, outages, answer }: OneMethod) => {
  const answered = async (address: URL, body: string): Promise<object> => {
    try {
      const params = paramsOf(address.searchParams, body)
      checkParams(params, config, clock())
      if (params['method'] !== method) throw invalid('method')
      return await answer(params['biz_content'] ?? '')
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      return refusal(error)
    }
  }

  const app = new Hono()
  app.post('/gateway.do', (c) =>
    outages.around('alipay', c, async (outage) => {
      const said = outage === 'busy' ? BUSY : await answered(new URL(c.req.url), await c.req.text())
      return c.body(answerText(method, said, config.privateKey), 200, { 'content-type': HTML })
    }),
  )
  return app
}
