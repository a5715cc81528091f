import { html } from 'hono/html'
import type { Authorisation, MedicalTrade, Trade } from './books'
import { yuan } from './money'

const BASE = '/sandbox/alipay'

const style = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;max-width:480px;padding:24px 16px 32px;background:#F4F8F6;color:#1B2A27;font:16px/1.5 system-ui,sans-serif}
h1{font-size:18px;margin:0 0 16px}p{margin:4px 0 0}small,.quiet{color:#5B6B67;font-size:14px}
main{background:#fff;border:1px solid #E3EBE8;border-radius:12px;padding:16px;margin:0 0 16px}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:12px 0 0}dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
.sum{font-size:34px;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
button,a.button{display:block;width:100%;min-height:48px;margin:0 0 12px;padding:11px 16px;border:1px solid #1E7F6D;border-radius:8px;
background:#fff;color:#17695A;font:inherit;text-align:center;text-decoration:none;cursor:pointer}
button.first{background:#1E7F6D;color:#fff}button:focus-visible,a:focus-visible{outline:3px solid #F2A65A;outline-offset:2px}`

type Html = ReturnType<typeof html>

const page = (title: string, body: Html) =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
        <small>这里是本机的模拟支付宝，不会真的扣款。</small>
      </body>
    </html>`

/** What a button sends: its name, its words. */
type Choice = readonly [value: string, words: string]

const choices = (path: string, hidden: Readonly<Record<string, string>>, [first, ...others]: readonly Choice[]) => {
  const button = ([value, words]: Choice, className: string) =>
    html`<button class="${className}" name="choice" value="${value}">${words}</button>`
  return html`<form method="post" action="${BASE}${path}">
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${first && button(first, 'first')} ${others.map((choice) => button(choice, ''))}
  </form>`
}

const wayBack = (back: string | null) =>
  back ? html`<a class="button" href="${back}">返回</a>` : html`<p class="quiet">现在可以回到应用里查看结果。</p>`

/** Something is over: what, and the way back. */
export const overPage = (title: string, words: string, back: string | null) =>
  page(
    title,
    html`<main><p>${words}</p></main>
      ${wayBack(back)}`,
  )

const PAYING: readonly Choice[] = [
  ['paid', '支付成功'],
  ['cancelled', '取消支付'],
  ['failed', '支付失败'],
  ['late', '处理中，稍后到账'],
  ['unnotified', '已扣款，但通知丢失'],
]

export const cashierPage = (trade: Trade, back: string | null) =>
  page(
    '支付宝收银台',
    html`<main>
        <p class="quiet">${trade.subject}</p>
        <p class="sum">¥${yuan(trade.totalFen)}</p>
      </main>
      ${choices('/cashier', { tradeNO: trade.tradeNo, return: back ?? '' }, PAYING)}`,
  )

const PAYING_BOTH: readonly Choice[] = [
  ['both', '医保和自费都支付成功'],
  ['insurance-only', '只有医保成功，自费没有支付'],
  ['cash-only', '自费已支付，医保结算失败'],
  ['cancel', '取消支付'],
]
const PAYING_INSURANCE: readonly Choice[] = [
  ['both', '医保支付成功'],
  ['cash-only', '医保结算失败'],
  ['cancel', '取消支付'],
]

export const medicalPage = ({ subject, amounts, tradeNo }: MedicalTrade, back: string | null) => {
  const rows: readonly (readonly [string, number])[] = [
    ['总费用', amounts.total],
    ['医保基金', amounts.gov],
    ['个人账户', amounts.account],
    ['其他', amounts.other],
    ['优惠', amounts.subsidy],
  ]
  const shown = rows.filter(([name, fen]) => fen > 0 || name === '总费用')
  return page(
    '支付宝医保支付',
    html`<main>
        <p class="quiet">${subject}</p>
        <p class="sum">¥${yuan(amounts.real)}</p>
        <p class="quiet">自费部分</p>
        <dl>
          ${shown.map(
            ([name, fen]) =>
              html`<dt>${name}</dt>
                <dd>¥${yuan(fen)}</dd>`,
          )}
        </dl>
      </main>
      ${choices('/medical', { tradeNo, return: back ?? '' }, amounts.real > 0 ? PAYING_BOTH : PAYING_INSURANCE)}`,
  )
}

const CONSENTS: readonly Choice[] = [
  ['own', '同意，用本人的医保凭证'],
  ['relative', '同意，用家人的医保凭证（亲情账户）'],
  ['refuse', '不同意'],
]

export const certificatePage = ({ id }: Authorisation, back: string | null) =>
  page(
    '医保电子凭证授权',
    html`<main>
        <p>杏林互联网医院申请使用你的医保电子凭证，用于本次就诊的医保支付。</p>
        <p class="quiet">授权只用于这一次，几分钟后失效。</p>
      </main>
      ${choices('/certificate', { requestNo: id, return: back ?? '' }, CONSENTS)}`,
  )
