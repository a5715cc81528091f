import knowledge from './knowledge/come-back.json'
import { partsOf } from '../kernel/spans'

const anyOf = (patterns: readonly string[]) => new RegExp(patterns.map((each) => `(?:${each})`).join('|'), 'iu')
const ADVICE = anyOf(knowledge.advice)
const ASKS = anyOf(knowledge.asks)
const RETURNS = anyOf(knowledge.returns)

const SENTENCE = /[。！!？?；;\n]+/g
const QUESTION = /[?？]\s*$|(?:吗|么|呢|没有|多少|哪些|什么|多久)[。.!！]?\s*$/

/** What the doctor could add. */
export const COME_BACK_OFFER = knowledge.offer

/** Tells the patient to do something about his health; a question, a greeting or a wish for a picture does not. */
export const givesAdvice = (text: string) =>
  partsOf(text, SENTENCE).some(({ words }) => ADVICE.test(words) && !QUESTION.test(words) && !ASKS.test(words))

/** Says when to come back, or when at once. */
export const saysWhenToReturn = (text: string) =>
  partsOf(text, SENTENCE).some(({ words }) => RETURNS.test(words) && !QUESTION.test(words))
