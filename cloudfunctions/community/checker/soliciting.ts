import { isOnlyMentioned } from './context'
import type { Hit } from './found'
import words from './knowledge/soliciting.json'
import { type Plain, placeOf } from './normal'

const CALLS = new RegExp(words.calls, 'gu')
const SELLS = new RegExp(words.sells, 'gu')
const GOODS = new RegExp(words.goods, 'u')
const PRICES = new RegExp(words.prices, 'u')

const NEAR = 60

/** A call to whoever wants, beside goods or a price; or the price and the goods by themselves. Only ever for a person to look at. */
export const solicitingIn = (tight: Plain): Hit[] => {
  const { text } = tight
  const around = (at: number) => text.slice(Math.max(0, at - NEAR), at + NEAR)
  const called = [...text.matchAll(CALLS)].filter(
    ({ index }) => GOODS.test(around(index)) || PRICES.test(around(index)),
  )
  const sold = [...text.matchAll(SELLS)].filter(({ index }) => GOODS.test(around(index)))
  return [...called, ...sold]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((span) => !isOnlyMentioned('contact', text, span))
    .map((span) => ({ ...placeOf(tight, span), rule: 'advertising', decision: 'review', say: words.say }))
}
