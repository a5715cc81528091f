import type { Severity } from '@xinglin/types/triage'
import { type Facts, type Person, personIn } from './facts'
import { type Heard, type Ranked, heardIn, rankingOf } from './ranking'
import { cutUp, mentionsIn } from './reading'
import { type Raised, redFlagsOf } from './red-flags'
import { judged } from './severity'
import type { Cut } from './standing'

/** What the rules say of somebody's words, before any hospital is looked at. */
export interface Judgement {
  cut: Cut
  person: Person
  heard: readonly Heard[]
  raised: Raised | null
  /** Common names, the best first. */
  ranked: readonly Ranked[]
  severity: Severity
  severityReason: string
}

const isIll = (heard: readonly Heard[]) => heard.some(({ term, standing }) => term.weight > 0 && standing !== 'denied')

/** Pure: the same words and facts, the same judgement. */
export const judge = (words: string, facts: Facts): Judgement => {
  const cut = cutUp(words)
  const person = personIn(cut.text, facts)
  const heard = heardIn(cut)
  const [raised = null] = redFlagsOf({ cut, person, mentions: mentionsIn(cut) }, words)
  const { severity, reason } = raised
    ? { severity: 'severe' as const, reason: raised.rule.flag }
    : judged(cut, person, isIll(heard))
  const ranked = rankingOf(cut, heard, person)
  return { cut, person, heard, raised, ranked, severity, severityReason: reason }
}
