import * as z from 'zod/mini'
import { ANYONE, command, forSubject, query } from './operation'
import { Id, Instant } from './values'

/** How the web page inside a mini-program comes to a session for one call. Part of `identity` on the wire. */
export const lentSession = {
  /**
   * For a host that has no video of its own: a code, good once and for a minute, with which the hospital's web page in its web-view
   * joins the calls of this consult. It goes into the page's fragment, which no server sees.
   */
  lendForCall: command(forSubject('consult', 'consultId', 'messages'), { perMinute: 10 })
    .input(z.object({ consultId: Id }))
    .output(z.object({ code: z.string(), expiresAt: Instant })),

  /** A session of three hours that opens nothing but the calls of that consult. */
  takeForCall: query(ANYONE, { perMinute: 120 })
    .input(z.object({ code: z.string().check(z.regex(/^[A-Z2-9]{26}$/, '进入视频的链接不完整')) }))
    .output(z.object({ token: z.string(), expiresAt: Instant, displayName: z.string(), consultId: Id }))
    .errors({
      /** Unknown, used or run out. The mini-program lends another when its page is opened again. */
      CALL_CODE_NOT_VALID: { status: 410, message: '这次进入视频的链接已失效，请返回小程序，再点一次视频' },
    }),
}
