const TRADE = /^(?:ord-)?([\w-]{17})(?:_\d\d(?:_\d)?)?$/
const ORDER = /^ord-[\w.-]{1,76}$/

/** The order behind what was typed or pasted: its own number, or one that a rail calls a try or a refund by; else null. */
export function orderIdIn(typed: string): string | null {
  const text = typed.trim()
  const [, number] = TRADE.exec(text) ?? []
  if (number) return `ord-${number}`
  return ORDER.test(text) ? text : null
}
