import * as z from 'zod/mini'

/** An identifier made by the server: letters, digits, `-`, `_`, `.`. */
export const Id = z
  .string()
  .check(z.minLength(1, '缺少编号'), z.maxLength(80, '编号过长'), z.regex(/^[\w.-]+$/, '编号含有不认识的字符'))

/** A point in time, UTC, ISO 8601 with milliseconds: `2026-11-25T01:15:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 })

/** A calendar day in the hospital's time zone (Asia/Shanghai), years 1900 to 2199: `2026-11-25`. */
export const CivilDate = z.iso.date('请选择日期').check(z.regex(/^(19|20|21)/, '请选择日期'))

const DAY =
  /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?(Z|\+08:00))?$/

/** A hospital day, or an instant that lies in it: integrators send either. */
export const DayOrInstant = z.string().check(z.regex(DAY, '日期写成 2026-11-25 这样'))

/** Clock time in the hospital's time zone: `09:15`. */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:15 这样'))

/** Money in fen (1/100 yuan), never a fraction. */
export const Fen = z.int().check(z.nonnegative(), z.maximum(100_000_000))

/** Where the next page starts; null when there is none. Opaque to the client. */
export const Cursor = z.string().check(z.maxLength(300))

export const text = (label: string, max: number, min = 1) =>
  z.string().check(z.trim(), z.minLength(min, `请填写${label}`), z.maxLength(max, `${label}不超过 ${max} 个字`))

export const Done = z.object({ done: z.literal(true) })
