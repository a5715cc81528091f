import { clockOf, dayOf, instant } from '../../kernel/time'

/** An instant as Alipay wants it, `2026-11-22 09:15:07` in China; its SDK would take the machine's own time, which in the cloud is UTC. */
export const chinaTime = (at: string) => `${dayOf(at)} ${clockOf(at)}:${at.slice(17, 19)}`

/** The instant that such a text names; null when it is none. */
export const instantOfChina = (text: string): string | null => {
  const ms = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : NaN
  return Number.isNaN(ms) ? null : instant(ms)
}
