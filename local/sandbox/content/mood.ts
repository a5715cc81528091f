export type Suggestion = 'pass' | 'review' | 'risky'

/** Words that stand for all that a platform would never let through, and for what it is not sure about. */
export const RISKY_WORD = '违规样例'
export const REVIEW_WORD = '待审样例'

export const suggestionFor = (text: string): Suggestion =>
  text.includes(RISKY_WORD) ? 'risky' : text.includes(REVIEW_WORD) ? 'review' : 'pass'

/** How the pushes of verdicts go: `twice` brings each again, `altered` breaks its seal, `never` forgets it. */
export type PushMode = 'once' | 'twice' | 'altered' | 'never'

const SUGGESTIONS: readonly unknown[] = ['pass', 'review', 'risky']
const MODES: readonly unknown[] = ['once', 'twice', 'altered', 'never']

/** What the platforms think until told otherwise by a test or the hooks. */
export class ContentMood {
  pictures: Suggestion = 'pass'
  pushes: PushMode = 'once'
  delaySeconds = 1
  /** Persons who have not opened the app for two hours. */
  readonly away = new Set<string>()

  /** False for what is no such thing. */
  setPictures(suggestion: unknown): boolean {
    const known = SUGGESTIONS.includes(suggestion)
    if (known) this.pictures = suggestion as Suggestion
    return known
  }

  setPushes(mode: unknown, delaySeconds: unknown = 1): boolean {
    const known = MODES.includes(mode) && typeof delaySeconds === 'number' && delaySeconds >= 0
    if (known) [this.pushes, this.delaySeconds] = [mode as PushMode, delaySeconds]
    return known
  }
}
