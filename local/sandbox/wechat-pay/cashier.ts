import { Hono } from 'hono'
import { html } from 'hono/html'
import { Launch } from '@xinglin/types/launch'
import type { Desk } from './desk'
import { type Bill, LaunchRefused, Outcome, pay, showBill } from './phone'

const CHOICES: readonly { outcome: Outcome; word: string; mixedOnly?: true }[] = [
  { outcome: 'cancelled', word: '取消支付' },
  { outcome: 'failed', word: '支付失败' },
  { outcome: 'paid-silently', word: '已扣款但通知丢失' },
  { outcome: 'late', word: '超时后到账' },
  { outcome: 'only-cash', word: '只扣了自费，医保未结', mixedOnly: true },
  { outcome: 'only-insurance', word: '只结了医保，自费未扣', mixedOnly: true },
]

const STYLE = `*{box-sizing:border-box}body{margin:0;min-height:100vh;display:flex;flex-direction:column;justify-content:flex-end;background:#8c9795;color:#1B2A27;font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:480px;margin:0 auto;background:#fff;border-radius:12px 12px 0 0;padding:20px 16px 28px;text-align:center}
h1{font-size:16px;font-weight:400;margin:0 0 4px}p{margin:0;color:#5B6B67;font-size:14px}
.amount{font-size:40px;line-height:1.3;font-weight:600;color:#1B2A27;font-variant-numeric:tabular-nums;margin:4px 0 12px}
dl{margin:0 0 16px;padding:8px 0;border-top:1px solid #E3EBE8;border-bottom:1px solid #E3EBE8;font-size:14px}
dl div{display:flex;justify-content:space-between;padding:4px 0}dt{color:#5B6B67}dd{margin:0;font-variant-numeric:tabular-nums}
button,a{display:block;width:100%;min-height:48px;border-radius:8px;font:inherit;text-decoration:none}
.main{border:0;background:#1E7F6D;color:#fff;font-size:18px;margin-bottom:16px}
.other{border:1px solid #E3EBE8;background:#fff;color:#1B2A27;margin-top:8px}a{line-height:48px;color:#1E7F6D}
button:focus-visible,a:focus-visible{outline:3px solid #F2A65A;outline-offset:2px}small{display:block;margin-top:16px;color:#5B6B67}`

const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`

const BASE = 'http://here.invalid'

/** A path of this site; anything else becomes its start page. */
const safeReturn = (path: string | undefined): string => {
  if (!path?.startsWith('/') || !URL.canParse(path, BASE)) return '/'
  const { origin, pathname, search, hash } = new URL(path, BASE)
  // Two slashes would name another site; `/.//` becomes them.
  return origin === BASE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}

/** What a page hears, by the end of what `wx` would have said. Money that is on its way is neither. */
const RESULTS = [
  [':ok', 'ok'],
  [':fail cancel', 'cancel'],
  [':fail timeout', 'unknown'],
] as const

const withResult = (path: string, errMsg: string) => {
  const url = new URL(path, BASE)
  const [, result = 'fail'] = RESULTS.find(([ending]) => errMsg.endsWith(ending)) ?? []
  url.searchParams.set('payResult', result)
  return `${url.pathname}${url.search}${url.hash}`
}

type Fields = Partial<Record<string, string>>

/** The launch parameters as they stand in the page's address. */
const launchOf = (fields: Fields): Launch | null => {
  const { kind, mixTradeNo, timeStamp, nonceStr, package: packed, signType, paySign } = fields
  const signed = { timeStamp, nonceStr, package: packed, signType, paySign }
  const launch =
    kind === 'wechat-medical'
      ? { kind, mixTradeNo, signed: paySign ? signed : null }
      : { kind: 'wechat-pay', ...signed }
  return Launch.safeParse(launch).data ?? null
}

const page = (body: ReturnType<typeof html>) =>
  html`<!doctype html>
    <html lang="zh-CN">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>支付</title>
      <style>
        ${STYLE}
      </style>
      <main>${body}</main>
    </html>`

const sheet = (merchant: string, { description, totalFen, parts, isMixed }: Bill, fields: Fields) => html`
  <h1>${merchant}</h1>
  <p>${description}</p>
  <div class="amount">${yuan(totalFen)}</div>
  ${
    parts.length
      ? html`<dl>
          ${parts.map(
            ({ name, fen }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${yuan(fen)}</dd>
              </div>`,
          )}
        </dl>`
      : ''
  }
  <form method="post">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="main" name="outcome" value="paid">${isMixed ? '医保支付成功' : '支付成功'}</button>
    ${CHOICES.filter(({ mixedOnly }) => isMixed || !mixedOnly).map(
      ({ outcome, word }) => html`<button class="other" name="outcome" value="${outcome}">${word}</button>`,
    )}
  </form>
  <small>这是模拟的微信支付，不会真的扣款</small>
`

const sorry = (why: string, back: string) => html`
  <h1>打不开这笔支付</h1>
  <p>${why}</p>
  <a href="${back}">返回</a>
`

/** The payment sheet that a phone would show, for a person in front of a browser; `return` is where it goes back to. */
export const cashierPages = (desk: Desk) => {
  const app = new Hono()
  app.get('/', async (c) => {
    const fields: Fields = c.req.query()
    const back = safeReturn(fields['return'])
    const launch = launchOf(fields)
    try {
      if (!launch) throw new LaunchRefused('调起参数不完整')
      return c.html(page(sheet(desk.merchantName, await showBill(desk, launch), { ...fields, return: back })))
    } catch (error) {
      if (!(error instanceof LaunchRefused)) throw error
      return c.html(page(sorry(error.message, back)), 400)
    }
  })
  app.post('/', async (c) => {
    const form = await c.req.parseBody()
    const fields = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]))
    const [launch, outcome] = [launchOf(fields), Outcome.safeParse(fields['outcome']).data]
    const back = safeReturn(fields['return'])
    if (!launch || !outcome) return c.html(page(sorry('调起参数不完整', back)), 400)
    const { errMsg } = await pay(desk, { launch, outcome })
    return c.redirect(withResult(back, errMsg), 303)
  })
  return app
}
