import { type Facts, personIn } from './facts'
import { cutUp, mentionsIn } from './reading'
import { redFlagsOf } from './red-flags'

/** A red flag, and the words that raised it. */
export interface FlagFound {
  flagId: string
  flag: string
  level: number
  because: string
}

/** The most urgent red flag in somebody's words, by rules alone; null where there is none. */
export const redFlagIn = (text: string, facts: Facts = {}): FlagFound | null => {
  const cut = cutUp(text)
  const [raised] = redFlagsOf({ cut, person: personIn(cut.text, facts), mentions: mentionsIn(cut) }, text)
  if (!raised) return null
  const { rule, because } = raised
  return { flagId: rule.id, flag: rule.flag, level: rule.level, because }
}
