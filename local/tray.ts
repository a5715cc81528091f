import { Hono } from 'hono'
import { html } from 'hono/html'
import { randomId } from '../cloudfunctions/kernel/ids'
import type { Outlet } from '../cloudfunctions/kernel/services'
import { type Store, collection } from '../cloudfunctions/kernel/store'

interface Sent {
  id: string
  at: string
  accountId: string
  kind: string
  title: string
  body: string
  page: string | null
}

const tray = collection<Sent>('tray', { indexes: [{ fields: ['at'] }] })

/** Keeps what would have gone out as a subscription message or an SMS. */
export const trayOutlet = (store: Store): Outlet => ({
  deliver: async (message) => {
    await store.insert(tray, { id: randomId(), at: new Date().toISOString(), ...message })
  },
})

const newest = (store: Store) => store.find(tray, {}, { order: { field: 'at', direction: 'desc' }, limit: 200 })

const timeOf = (at: string) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })

const style = `body{margin:0 auto;max-width:720px;padding:24px 16px;background:#F4F8F6;color:#1B2A27;font:16px/1.5 system-ui,sans-serif}
h1{font-size:22px}article{background:#fff;border:1px solid #E3EBE8;border-radius:12px;padding:12px 16px;margin:12px 0}
h2{font-size:16px;margin:0}p{margin:4px 0 0}small{color:#5B6B67}`

/** `/tray/`: the messages that would have been sent, newest first; `/tray/messages.json` the same as data. */
export const trayPages = (store: Store) => {
  const app = new Hono()
  app.get('/messages.json', async (c) => c.json({ messages: await newest(store) }))
  app.get('/', async (c) => {
    const messages = await newest(store)
    const cards = messages.map(
      ({ at, kind, title, body }) =>
        html`<article>
          <h2>${title}</h2>
          <p>${body}</p>
          <small>${timeOf(at)} · ${kind}</small>
        </article>`,
    )
    const empty = html`<p>还没有消息。预约成功、候补到号时，这里会出现本该发出的通知。</p>`
    return c.html(
      html`<!doctype html>
        <html lang="zh-CN">
          <meta charset="utf-8" /><meta name="viewport" content="width=device-width,initial-scale=1" /><title>
            消息盘</title
          ><style>
            ${style}
          </style>
          <h1>消息盘</h1>
          ${cards.length ? cards : empty}
        </html>`,
    )
  })
  return app
}
