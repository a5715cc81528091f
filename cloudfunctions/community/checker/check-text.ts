import { phoneNumbersIn } from '../../kernel/phone-numbers'
import { type Span, merged } from '../../kernel/spans'
import { isDoctorsAdvice, isOnlyMentioned } from './context'
import { crisisIn } from './crisis'
import type { CrisisFound, Hit, Reason } from './found'
import advertising from './knowledge/advertising.json'
import contact from './knowledge/contact.json'
import dose from './knowledge/dose.json'
import insult from './knowledge/insult.json'
import links from './knowledge/links.json'
import miracle from './knowledge/miracle.json'
import selling from './knowledge/selling.json'
import { heardOf } from './heard'
import { linksIn } from './links'
import { type Plain, placeOf, plainOf, quoteOf, tightOf } from './normal'
import { rulesOf } from './pattern-file'
import { privateDataIn } from './private-data'
import { scoredIn } from './scorer'
import { solicitingIn } from './soliciting'

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
  /** A name says nothing that could be weighed. */
  name?: boolean
}

const RULES = [contact, selling, miracle, advertising, insult, dose].flatMap(rulesOf)

interface Views {
  plain: Plain
  tight: Plain
}

const patternHits = (views: Views, staff: boolean): Hit[] =>
  RULES.filter(({ rule }) => !(staff && rule === 'dose')).flatMap(({ rule, decision, say, view, always, find }) => {
    const seen = views[view]
    return find(seen.text)
      .filter((span) => always || !isOnlyMentioned(rule, seen.text, span))
      .filter((span) => decision === 'refuse' || !isDoctorsAdvice(rule, seen.text, span))
      .map((span) => ({ ...placeOf(seen, span), rule, decision, say }))
  })

const linkHits = ({ plain }: Views): Hit[] =>
  linksIn(plain.text)
    .filter(({ kind }) => kind !== 'trusted')
    .map(({ kind, ...span }) => ({
      ...{ ...placeOf(plain, span), rule: 'link' },
      ...(kind === 'hidden'
        ? { decision: 'refuse', say: links.says.hidden }
        : { decision: 'review', say: links.says.other }),
    }))

const numberHits = ({ plain }: Views): Hit[] => {
  const secrets = privateDataIn(plain.text)
  const isSecret = (span: Span) => secrets.some(({ from, to }) => from < span.to && span.from < to)
  const phones = phoneNumbersIn(plain.text).filter((span) => !isSecret(span))
  const found: Hit[] = phones.map((span) => ({ ...span, rule: 'contact', decision: 'refuse', say: contact.say }))
  return [...secrets, ...found].map((hit) => ({ ...hit, ...placeOf(plain, hit) }))
}

/** The refusals first; of what one rule says, places that touch are one. */
const reasonsOf = (original: string, hits: readonly Hit[]): Reason[] => {
  const order = [...hits].sort((a, b) => Number(b.decision === 'refuse') - Number(a.decision === 'refuse'))
  const said = new Map(order.map(({ rule, say }) => [`${rule} ${say}`, { rule, say }]))
  return [...said.values()].flatMap(({ rule, say }) =>
    merged(order.filter((hit) => hit.rule === rule && hit.say === say)).map((span) => ({
      ...{ rule, say },
      quote: quoteOf(original, span),
    })),
  )
}

/** Who speaks of killing himself, of violence or of abuse is looked at by a person before others read it. */
const HELD = new Set<CrisisFound['kind']>(['self-harm', 'violence', 'abuse'])

const decisionOf = (hits: readonly Hit[], crisis: CrisisFound | null): CheckedText['decision'] => {
  if (hits.some(({ decision }) => decision === 'refuse') && !crisis) return 'refuse'
  return hits.length > 0 || (crisis && HELD.has(crisis.kind)) ? 'review' : 'pass'
}

/** What no rule is sure of. The hospital's own staff are not asked. */
const softHits = (tight: Plain, { staff, name }: CheckedBy): Hit[] => {
  const called = solicitingIn(tight)
  return called.length > 0 || staff || name ? called : scoredIn(tight)
}

/** Reads a text by what `knowledge/*.json` holds alone: rules, and weights for what the rules do not know. Pure; nothing is kept. Join a post's title, text and steps with line ends. */
export const checkText = (text: string, by: CheckedBy = {}): CheckedText => {
  const plain = plainOf(text)
  const views = { plain, tight: heardOf(tightOf(plain)) }
  const found = [...patternHits(views, by.staff ?? false), ...linkHits(views), ...numberHits(views)]
  const hits = found.length > 0 ? found : softHits(views.tight, by)
  const crisis = crisisIn(text)
  return { decision: decisionOf(hits, crisis), reasons: reasonsOf(text, hits), crisis }
}
