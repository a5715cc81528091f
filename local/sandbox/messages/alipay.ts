import type { AlipaySandboxConfig } from '../alipay/config'
import { Content } from '../alipay/fields'
import { oneMethodGateway } from '../alipay/one-method'
import { granted } from '../alipay/protocol'
import { badField, refused } from '../alipay/wrong'
import type { MessageBooks } from './books'
import type { Outages } from './outages'

export interface AlipayMessagesConfig extends AlipaySandboxConfig {
  /** Keywords of each template, by its id. */
  templates: Readonly<Record<string, readonly string[]>>
}

const METHOD = 'alipay.open.app.mini.templatemessage.send'
const LONGEST_DATA = 2048

const saidIn = (data: string): Record<string, string> => {
  const content = Content.of(data)
  const names = Object.keys(JSON.parse(data) as object)
  return Object.fromEntries(names.map((name) => [name, content.inner(name).text('value', /^[^\p{Cc}]{1,100}$/u)]))
}

/** Alipay's gateway for subscription messages: signed both ways, one leave a message. */
export const alipayMessages = (books: MessageBooks, config: AlipayMessagesConfig, outages: Outages) => {
  const send = async (text: string) => {
    const content = Content.of(text)
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

  return oneMethodGateway({ method: METHOD, config, clock: () => books.clock(), outages, answer: send })
}
