/** Integer fen as Alipay writes money: `12.05`. */
export const yuanOf = (fen: number): string => {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError('an amount is a whole number of fen, zero or more')
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}

/** Fen of an amount in yuan with at most two decimals, without a sign; null for anything else. */
export const fenOf = (yuan: string): number | null => {
  const [, whole, decimals = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(yuan) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}
