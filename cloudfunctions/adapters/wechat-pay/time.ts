import { instant, toMs } from '../../kernel/time'

const OFFSET_MS = 8 * 3_600_000

/** RFC 3339 in hospital time to the second, as WeChat Pay wants it: `2026-11-25T09:15:00+08:00`. */
export const chinaTime = (at: string) => `${instant(toMs(at) + OFFSET_MS).slice(0, 19)}+08:00`

/** An instant from what WeChat Pay answers; null for what is no time. */
export const instantFrom = (text: string | undefined): string | null => {
  const ms = text === undefined ? NaN : Date.parse(text)
  return Number.isNaN(ms) ? null : instant(ms)
}
