import type { Context } from 'hono'
import { cors } from 'hono/cors'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export const refuse = (c: Context, status: ContentfulStatusCode, code: string, message: string) =>
  c.json({ code, message, defined: true }, status, { 'cache-control': 'no-store' })

/** What is wrong with an address that opens nothing. */
export const refuseLink = (c: Context, fault: 'unknown' | 'late') =>
  fault === 'unknown'
    ? refuse(c, 404, 'LINK_UNKNOWN', '链接无效，请重新打开')
    : refuse(c, 410, 'LINK_OVER', '链接已过期，请重新打开')

/** The web apps are served elsewhere. */
export const fromAnywhere = () => cors({ origin: '*', exposeHeaders: ['content-range', 'accept-ranges'] })

/** Nobody keeps it, and nothing in it runs. */
export const NOTHING_RUNS = "default-src 'none'; sandbox"
export const SAFELY = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
}
