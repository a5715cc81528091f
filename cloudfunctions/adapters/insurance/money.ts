import { type Exact, textOf } from './exact'

/** `1234` → `12.34`. */
export const yuan = (fen: number): string => {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Whole fen of `12.34`, `12.3`, `12` or `12.3400`; null for anything else, a fraction of a fen or less than nothing. */
export const fenOf = (amount: Exact | undefined): number | null => {
  const [, whole, part = ''] = /^(\d+)(?:\.(\d+))?$/.exec(textOf(amount)) ?? []
  if (whole === undefined || !/^0*$/.test(part.slice(2))) return null
  const fen = Number(`${whole}${part.slice(0, 2).padEnd(2, '0')}`)
  return Number.isSafeInteger(fen) ? fen : null
}
