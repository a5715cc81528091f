/** Fen of `12.05`; null for what Alipay would not take. */
export const fenIn = (yuan: unknown): number | null =>
  typeof yuan === 'string' && /^\d{1,9}(\.\d{1,2})?$/.test(yuan) ? Math.round(Number(yuan) * 100) : null

export const yuan = (fen: number) => (fen / 100).toFixed(2)

const HOUR_MS = 3_600_000

/** `2026-11-22 09:15:07` in China. */
export const chinaText = (at: string) =>
  new Date(Date.parse(at) + 8 * HOUR_MS).toISOString().slice(0, 19).replace('T', ' ')

/** The instant of such a text; null for any other. */
export const chinaInstant = (text: unknown): string | null => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null
  const ms = Date.parse(`${text.replace(' ', 'T')}+08:00`)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
