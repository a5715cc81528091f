import type { Context } from 'hono'
import { hangUp } from '../alipay/hang-up'
import type { MessageRail } from './books'

/** What goes wrong with the next requests. `lost-answer`: it does what was asked, and the answer never comes. `busy`: it says so. */
export type MessageOutage = 'none' | 'hangs-up' | 'lost-answer' | 'server-error' | 'busy'

const isOutage = (text: string): text is MessageOutage =>
  ['none', 'hangs-up', 'lost-answer', 'server-error', 'busy'].includes(text)

/** How the rails feel, until told otherwise. */
export class Outages {
  private readonly left = new Map<MessageRail, { outage: MessageOutage; times: number }>()

  /** @param times how many requests it lasts. */
  set(rail: MessageRail, outage: string, times = 1): boolean {
    if (!isOutage(outage)) return false
    this.left.set(rail, { outage, times })
    return true
  }

  /** What this request suffers, counted down. */
  next(rail: MessageRail): MessageOutage {
    const now = this.left.get(rail)
    if (!now || now.outage === 'none' || now.times <= 0) return 'none'
    now.times -= 1
    return now.outage
  }

  /** Answers as the outage wants; `busy` is the rail's own affair. */
  async around(rail: MessageRail, c: Context, answer: (outage: MessageOutage) => Promise<Response>) {
    const outage = this.next(rail)
    if (outage === 'hangs-up') return hangUp(c)
    if (outage === 'server-error') return c.text('<html>502 Bad Gateway</html>', 502)
    const response = await answer(outage)
    return outage === 'lost-answer' ? hangUp(c) : response
  }
}
