import { phoneNumbersIn } from '../../kernel/phone-numbers'
import type { Span } from '../../kernel/spans'
import { isOnlyMentioned } from './context'
import { crisisIn } from './crisis'
import type { CrisisFound, Hit, Reason } from './found'
import advertising from './knowledge/advertising.json'
import contact from './knowledge/contact.json'
import dose from './knowledge/dose.json'
import insult from './knowledge/insult.json'
import links from './knowledge/links.json'
import miracle from './knowledge/miracle.json'
import selling from './knowledge/selling.json'
import { linksIn } from './links'
import { type Plain, plainOf, quoteAt, tightOf } from './normal'
import { rulesOf } from './pattern-file'
import { privateDataIn } from './private-data'

export type { CrisisFound, Reason, RuleName } from './found'

export interface CheckedText {
  /** `refuse`: can never stand here. `review`: a person looks first. Words of somebody who may be in danger are never refused. */
  decision: 'pass' | 'review' | 'refuse'
  /** The gravest first; empty for `pass`. */
  reasons: Reason[]
  crisis: CrisisFound | null
}

export interface CheckedBy {
  /** Doctors and advisers of the hospital may tell doses. */
  staff?: boolean
}

const RULES = [contact, selling, miracle, advertising, insult, dose].flatMap(rulesOf)

interface Views {
  original: string
  plain: Plain
  tight: Plain
}

const patternHits = ({ original, ...views }: Views, staff: boolean): Hit[] =>
  RULES.filter(({ rule }) => !(staff && rule === 'dose')).flatMap(({ rule, decision, say, view, always, find }) => {
    const seen = views[view]
    return find(seen.text)
      .filter((span) => always || !isOnlyMentioned(rule, seen.text, span))
      .map((span) => ({ rule, decision, say, quote: quoteAt(original, seen, span) }))
  })

const at =
  ({ original, plain }: Views, rest: Omit<Hit, 'quote'>) =>
  (span: Span): Hit => ({ ...rest, quote: quoteAt(original, plain, span) })

const linkHits = (views: Views): Hit[] =>
  linksIn(views.plain.text)
    .filter(({ kind }) => kind !== 'trusted')
    .map((found) =>
      found.kind === 'hidden'
        ? at(views, { rule: 'link', decision: 'refuse', say: links.says.hidden })(found)
        : at(views, { rule: 'link', decision: 'review', say: links.says.other })(found),
    )

const numberHits = (views: Views): Hit[] => {
  const { text } = views.plain
  const secrets = privateDataIn(text)
  const isSecret = (span: Span) => secrets.some(({ from, to }) => from < span.to && span.from < to)
  const phones = phoneNumbersIn(text).filter((span) => !isSecret(span))
  return [
    ...secrets.map(({ rule, decision, say, ...span }) => at(views, { rule, decision, say })(span)),
    ...phones.map(at(views, { rule: 'contact', decision: 'refuse', say: contact.say })),
  ]
}

/** One line for each rule and quote, the refusals first. */
const reasonsOf = (hits: readonly Hit[]): Reason[] => {
  const order = [...hits].sort((a, b) => Number(b.decision === 'refuse') - Number(a.decision === 'refuse'))
  const byWords = new Map(order.map(({ rule, quote, say }) => [`${rule} ${quote}`, { rule, quote, say }]))
  return [...byWords.values()]
}

/** Who speaks of killing himself, of violence or of abuse is looked at by a person before others read it. */
const HELD = new Set<CrisisFound['kind']>(['self-harm', 'violence', 'abuse'])

const decisionOf = (hits: readonly Hit[], crisis: CrisisFound | null): CheckedText['decision'] => {
  if (hits.some(({ decision }) => decision === 'refuse') && !crisis) return 'refuse'
  return hits.length > 0 || (crisis && HELD.has(crisis.kind)) ? 'review' : 'pass'
}

/** Reads a text by the rules of `knowledge/*.json` alone. Pure; nothing is kept. Join a post's title, text and steps with line ends. */
export const checkText = (text: string, { staff = false }: CheckedBy = {}): CheckedText => {
  const plain = plainOf(text)
  const views = { original: text, plain, tight: tightOf(plain) }
  const hits = [...patternHits(views, staff), ...linkHits(views), ...numberHits(views)]
  const crisis = crisisIn(text)
  return { decision: decisionOf(hits, crisis), reasons: reasonsOf(hits), crisis }
}
