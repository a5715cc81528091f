import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Store } from '../cloudfunctions/kernel/store'
import { type Message, messages } from '../cloudfunctions/notify/collections'
import type { MessageBooks, MessageRail, Taken } from './sandbox/messages/books'

const RAILS: Record<MessageRail, string> = { wechat: '微信订阅消息', alipay: '支付宝消息', sms: '短信' }

const newest = (store: Store) => store.find(messages, {}, { order: { field: 'at', direction: 'desc' }, limit: 200 })

const timeOf = (at: string) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })

const style = `body{margin:0 auto;max-width:720px;padding:24px 16px;background:#F4F8F6;color:#1B2A27;font:16px/1.5 system-ui,sans-serif}
h1{font-size:22px}h2{font-size:18px;margin:24px 0 0}article{background:#fff;border:1px solid #E3EBE8;border-radius:12px;padding:12px 16px;margin:12px 0}
h3{font-size:16px;margin:0}p{margin:4px 0 0}small{color:#5B6B67}`

const laidCard = ({ at, kind, title, body }: Message) =>
  html`<article>
    <h3>${title}</h3>
    <p>${body}</p>
    <small>${timeOf(at)} · ${kind}</small>
  </article>`

const takenCard = ({ at, rail, to, fields, templateId }: Taken) =>
  html`<article>
    <h3>${RAILS[rail]} · ${to}</h3>
    <p>${Object.values(fields).join(' · ')}</p>
    <small>${timeOf(at)} · ${templateId}</small>
  </article>`

const section = (title: string, cards: readonly unknown[], empty: string) =>
  html`<h2>${title}</h2>
    ${cards.length ? cards : html`<p>${empty}</p>`}`

/**
 * `/tray/`: what the message rails took, and what lies in the inboxes, newest first. `/tray/messages.json` the same as data: `sent` and
 * `messages`.
 */
export const trayPages = (store: Store, books: MessageBooks) => {
  const app = new Hono()
  app.get('/tray', (c) => c.redirect('/tray/'))
  app.get('/tray/messages.json', async (c) => c.json({ messages: await newest(store), sent: await books.newest() }))
  app.get('/tray/', async (c) => {
    const [letters, sent] = await Promise.all([newest(store), books.newest()])
    const out = section(
      '发出去的',
      sent.map(takenCard),
      '还没有发出消息。预约成功、候补到号时，这里会出现短信和订阅消息。',
    )
    const laid = section('站内信', letters.map(laidCard), '还没有站内信。')
    return c.html(
      html`<!doctype html>
        <html lang="zh-CN">
          <meta charset="utf-8" /><meta name="viewport" content="width=device-width,initial-scale=1" /><title>
            消息盘</title
          ><style>
            ${style}
          </style>
          <h1>消息盘</h1>
          ${out}${laid}
        </html>`,
    )
  })
  return app
}
