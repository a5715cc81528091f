import type { Span } from '../../kernel/spans'
import type { RuleName } from './found'
import words from './knowledge/context.json'

const WARNS = new RegExp(words.warns, 'u')
const ATTACKS = new RegExp(words.attacks, 'gu')
const HEEDS = new RegExp(words.heeds, 'u')
const ASKS = new RegExp(words.asks, 'u')
const DENIES = new RegExp(words.denies, 'u')
const FORBIDS = new RegExp(words.forbids, 'u')
const OTHERS = new RegExp(words.others, 'u')
const ORDERED = new RegExp(words.ordered, 'u')
const TOLD = new RegExp(words.told, 'u')
const OFFERS = new RegExp(words.offers, 'u')

const SENTENCE_END = /[。！？!?\n]/
const NEAR = 40

/** The sentence around a place, with the mark that ends it. */
const sentenceAt = (text: string, { from, to }: Span): Span => {
  let start = from
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1
  let end = to
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1
  return { from: start, to: Math.min(text.length, end + 1) }
}

/** What a claim or an offer needs to be one; a warning, a question or a denial of it is none. */
const CLAIMS = new Set<RuleName>(['selling', 'miracle', 'advertising'])
const SELF =
  /(?:我|自己|俺|本人)(?:真|就|才|也|都|好|像|觉得|感觉|像个|简直|像是|太|又|怎么|这么|现在|是|个|的|有点|这种)*$/
const TOLD_OF = /(?:骂|说|叫|喊|吼|笑)(?:我|她|他|孩子|人|我们|我妈|我是|她是|他是|道|是)*[，：:"“]?$/

/** Whether somebody is warned of a fraud; who is warned of medicine itself is not. */
const isWarning = (around: string) => WARNS.test(around.replace(ATTACKS, ''))

/** Whether the words are a warning to others and offer nothing. */
export const isWarnedOf = (text: string, { from, to }: Span) => {
  const words = text.slice(from, to)
  return isWarning(words) && !OFFERS.test(words)
}

const isClaimTaken = (text: string, span: Span): boolean => {
  const sentence = sentenceAt(text, span)
  const whole = text.slice(sentence.from, sentence.to)
  const around = text.slice(Math.max(0, sentence.from - NEAR), sentence.to + NEAR)
  if (OFFERS.test(around)) return false
  return DENIES.test(text.slice(sentence.from, span.from)) || ASKS.test(whole) || isWarning(around)
}

const isContactTaken = (text: string, span: Span): boolean => {
  const head = text.slice(sentenceAt(text, span).from, span.from)
  return FORBIDS.test(head) || OTHERS.test(head) || isWarning(text.slice(Math.max(0, span.from - NEAR), span.to + NEAR))
}

/** Whether who tells of a result says beside it that he follows his doctor; that clears a doubt, never a refusal. */
export const isDoctorsAdvice = (rule: RuleName, text: string, span: Span): boolean => {
  const sentence = sentenceAt(text, span)
  return rule === 'miracle' && HEEDS.test(text.slice(sentence.from, sentence.to))
}

/** Whether somebody tells what his doctor ordered for him, and tells nobody to do alike. */
const isOwnOrder = (text: string, span: Span) => {
  const sentence = sentenceAt(text, span)
  const whole = text.slice(sentence.from, sentence.to)
  return ORDERED.test(whole) && !TOLD.test(text)
}

/** Whether what a pattern matches only warns of it, asks about it, denies it or tells that others said it. */
export const isOnlyMentioned = (rule: RuleName, text: string, span: Span): boolean => {
  if (CLAIMS.has(rule)) return isClaimTaken(text, span)
  if (rule === 'contact') return isContactTaken(text, span)
  const head = text.slice(sentenceAt(text, span).from, span.from)
  if (rule === 'dose')
    return (FORBIDS.test(head) && !/\d/.test(text.slice(span.from, span.to))) || isOwnOrder(text, span)
  if (rule !== 'insult') return false
  return SELF.test(head) || TOLD_OF.test(head)
}
