import { Hono } from 'hono'
import type { AlipaySandboxConfig } from '../alipay/config'
import { Content } from '../alipay/fields'
import { answerText, checkParams, granted, paramsOf, refusal } from '../alipay/protocol'
import { Wrong, badField, invalid, refused } from '../alipay/wrong'
import type { MessageBooks } from './books'
import type { Outages } from './outages'

export interface AlipayMessagesConfig extends AlipaySandboxConfig {
  /** Keywords of each template, by its id. */
  templates: Readonly<Record<string, readonly string[]>>
}

const METHOD = 'alipay.open.app.mini.templatemessage.send'
const HTML = 'text/html;charset=utf-8'
const LONGEST_DATA = 2048

const saidIn = (data: string): Record<string, string> => {
  const content = Content.of(data)
  const names = Object.keys(JSON.parse(data) as object)
  return Object.fromEntries(names.map((name) => [name, content.inner(name).text('value', /^[^\p{Cc}]{1,100}$/u)]))
}

/** Alipay's gateway for subscription messages: signed both ways, one leave a message. */
export const alipayMessages = (books: MessageBooks, config: AlipayMessagesConfig, outages: Outages) => {
  const send = async (content: Content) => {
    const to = content.person('to_open_id', 'to_user_id')
    const templateId = content.text('user_template_id', /^[\w=-]{1,64}$/)
    const keys = config.templates[templateId]
    if (!keys) throw refused('USER_TEMPLATE_ILLEGAL', '模板不属于这个小程序')
    const page = content.text('page', /^[\w/-]+(\?[\w=&%.:-]*)?$/)
    const data = content.text('data', /^\{[\s\S]*\}$/)
    if (data.length > LONGEST_DATA) throw badField('data')
    const fields = saidIn(data)
    const isComplete = keys.length === Object.keys(fields).length && keys.every((key) => key in fields)
    if (!isComplete) throw refused('USER_TEMPLATE_LACK_KEYWORD', '缺少关键词')
    if (!(await books.useLeave('alipay', to, templateId))) throw refused('USER_NOT_SUBSCRIBE', '用户未订阅')
    await books.take({ rail: 'alipay', to, templateId, fields, page, serial: '' })
    return granted({})
  }

  const answered = async (address: URL, body: string): Promise<object> => {
    try {
      const params = paramsOf(address.searchParams, body)
      checkParams(params, config, books.clock())
      if (params['method'] !== METHOD) throw invalid('method')
      return await send(Content.of(params['biz_content'] ?? ''))
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      return refusal(error)
    }
  }

  const app = new Hono()
  app.post('/gateway.do', (c) =>
    outages.around('alipay', c, async (outage) => {
      const busy = { code: '20000', msg: 'Service Currently Unavailable', sub_code: 'isp.unknow-error' }
      const answer = outage === 'busy' ? busy : await answered(new URL(c.req.url), await c.req.text())
      return c.body(answerText(METHOD, answer, config.privateKey), 200, { 'content-type': HTML })
    }),
  )
  return app
}
