import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { CertificateRequest } from './books'

const style = `body{margin:0 auto;max-width:430px;min-height:100vh;box-sizing:border-box;padding:24px 16px;background:#F4F8F6;color:#1B2A27;
font:16px/1.5 system-ui,sans-serif}h1{font-size:22px;margin:0 0 4px}main{background:#fff;border:1px solid #E3EBE8;border-radius:12px;padding:16px;margin:16px 0}
p{margin:4px 0}dl{margin:12px 0;display:grid;grid-template-columns:auto 1fr;gap:8px 16px}dt{color:#5B6B67}dd{margin:0}small{color:#5B6B67}
button{display:block;width:100%;min-height:48px;margin:12px 0 0;border-radius:12px;border:1px solid #14705B;background:#14705B;color:#fff;font:inherit}
button.plain{background:#fff;color:#14705B}`

type Part = HtmlEscapedString | Promise<HtmlEscapedString>

const frame = (body: Part) =>
  html`<!doctype html>
    <html lang="zh-CN">
      <meta charset="utf-8" /><meta name="viewport" content="width=device-width,initial-scale=1" /><title>
        医保电子凭证</title
      ><style>
        ${style}
      </style>
      ${body}
    </html>`

const masked = ({ name, idNumber }: CertificateRequest['patient']) => ({
  name: name.length > 1 ? `*${name.slice(1)}` : name,
  idNumber: `${idNumber.slice(0, 1)}${'*'.repeat(16)}${idNumber.slice(-1)}`,
})

/** Asks a person to let the hospital use his insurance. */
export const askingPage = ({ id, patient, forRelative }: CertificateRequest, hospital: string, returnPage: string) => {
  const { name, idNumber } = masked(patient)
  return frame(html`
    <h1>医保电子凭证</h1>
    <p>${hospital}申请使用医保支付</p>
    <main>
      <dl>
        <dt>参保人</dt>
        <dd>${name}</dd>
        <dt>证件</dt>
        <dd>${idNumber}</dd>
        <dt>付款</dt>
        <dd>${forRelative ? '由家人代付' : '本人'}</dd>
      </dl>
      <p><small>同意后，15 分钟内可用于本次付费。</small></p>
    </main>
    <form method="post">
      <input type="hidden" name="requestNo" value="${id}" /><input type="hidden" name="return" value="${returnPage}" />
      <button name="answer" value="agree">同意授权</button>
      <button name="answer" value="refuse" class="plain">暂不使用医保</button>
    </form>
    <p><small>这是演示用的页面，不连接真实医保。</small></p>
  `)
}

/** There is nothing to agree to. */
export const nothingToAsk = (returnPage: string) =>
  frame(html`
    <h1>医保电子凭证</h1>
    <main><p>这次授权已经处理过，或者找不到了。</p></main>
    <p><a href="${returnPage}">返回</a></p>
  `)

/** Only pages of this server; anything else leads to the start. */
export const safeReturn = (page: string | undefined) => (page && /^\/(?![/\\])/.test(page) ? page : '/')

/** The page to come back to, with what the app gave. */
export const backTo = (returnPage: string, authCode: string) => {
  const inHash = returnPage.slice(Math.max(0, returnPage.indexOf('#')))
  return `${returnPage}${inHash.includes('?') ? '&' : '?'}authCode=${authCode}`
}
