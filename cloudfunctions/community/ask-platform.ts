import { platformPersonOf } from '../identity/public'
import type { ContentScene, ContentText, TextAnswer } from '../kernel/content-check'
import type { ReactionContext } from '../kernel/events'
import type { Verdict } from './collections'
import type { FoundEntry } from './entry'

const STEPS_AT_ONCE = 10

export const sceneOf = (found: FoundEntry): ContentScene => {
  if (found.kind === 'comment') return 'comment'
  return found.entry.kind === 'story' ? 'diary' : 'forum'
}

const stepTexts = (found: FoundEntry): string[] => {
  const steps = found.kind === 'post' ? found.entry.steps : []
  const parts: string[] = []
  for (let i = 0; i < steps.length; i += STEPS_AT_ONCE)
    parts.push(
      steps
        .slice(i, i + STEPS_AT_ONCE)
        .map(({ when, text }) => `${when} ${text}`)
        .join('\n'),
    )
  return parts
}

const GRAVITY: Record<Verdict, number> = { pass: 0, review: 1, refuse: 2 }

/** A person looks where no platform answers; null while one that should does not. */
const verdictOf = (answer: TextAnswer): Verdict | null => {
  if (answer.state === 'decided') return answer.decision
  return answer.state === 'none' ? 'review' : null
}

/** The gravest of all parts; null as long as one of them has no answer and none is refused. */
const gravest = (verdicts: readonly (Verdict | null)[]): Verdict | null => {
  if (verdicts.includes('refuse')) return 'refuse'
  if (verdicts.includes(null)) return null
  return (verdicts as Verdict[]).reduce((a, b) => (GRAVITY[b] > GRAVITY[a] ? b : a), 'pass')
}

/** The platform's word on all that an entry says; null when it did not answer. */
export const askAboutText = async (found: FoundEntry, context: ReactionContext): Promise<Verdict | null> => {
  const { entry, kind } = found
  const { contentCheck, store } = context
  const author = await platformPersonOf(store, entry.author)
  const common = { nickname: entry.staff?.name ?? entry.name, scene: sceneOf(found), author }
  const first: ContentText = { ...common, text: entry.text, ...(kind === 'post' && { title: entry.title }) }
  const parts = [first, ...stepTexts(found).map((text) => ({ ...common, text }))]
  return gravest((await Promise.all(parts.map((part) => contentCheck.text(part)))).map(verdictOf))
}

/** Its word on a name; null when it did not answer. Nobody else looks at names: what it doubts is refused, and without a platform our own check holds. */
export const askAboutName = async (
  name: string,
  accountId: string,
  { store, contentCheck }: Pick<ReactionContext, 'store' | 'contentCheck'>,
): Promise<'pass' | 'refuse' | null> => {
  const author = await platformPersonOf(store, accountId)
  const answer = await contentCheck.text({ text: name, nickname: name, scene: 'profile', author })
  if (answer.state === 'decided') return answer.decision === 'pass' ? 'pass' : 'refuse'
  return answer.state === 'none' ? 'pass' : null
}
