import { type Facts, personIn } from './facts'
import { cutUp, mentionsIn } from './reading'
import { redFlagsOf } from './red-flags'

/** The most urgent red flag in somebody's words, by rules alone; null where there is none. */
export const redFlagIn = (text: string, facts: Facts = {}): { flagId: string; flag: string; level: number } | null => {
  const cut = cutUp(text)
  const [raised] = redFlagsOf({ cut, person: personIn(cut.text, facts), mentions: mentionsIn(cut) }, text)
  return raised ? { flagId: raised.rule.id, flag: raised.rule.flag, level: raised.rule.level } : null
}
