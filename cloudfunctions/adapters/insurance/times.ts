import { clockOf, dayOf, instant } from '../../kernel/time'

/** `yyyyMMddHHmmss` on the hospital's clock. */
export const compactTime = (at: string) => `${dayOf(at)}${clockOf(at)}${at.slice(17, 19)}`.replace(/[-:]/g, '')
/** `yyyy-MM-dd HH:mm:ss` on the hospital's clock. */
export const wallTime = (at: string) => `${dayOf(at)} ${clockOf(at)}:${at.slice(17, 19)}`

const WALL = /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?$/

/** The instant of either spelling, or of milliseconds since the epoch; null when it is none of them. */
export const readTime = (text: string): string | null => {
  if (/^\d{13}$/.test(text)) return instant(Number(text))
  const [, year, month, day, hour, minute, second] = WALL.exec(text) ?? []
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(ms) ? null : instant(ms)
}
