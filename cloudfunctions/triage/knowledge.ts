import redFlags from './knowledge/red-flags.json'
import signs from './knowledge/signs.json'
import { patternOf } from './pattern'

/** Words by which people say one sign, and phrases that hold the same words but mean something else. */
export interface Sign {
  name: string
  words: RegExp
  not: RegExp | null
}

export const SIGNS: ReadonlyMap<string, Sign> = new Map(
  signs.map(({ sign, words, ...more }) => {
    const not = 'not' in more && more.not ? patternOf(more.not) : null
    return [sign, { name: sign, words: patternOf(words), not }]
  }),
)

export interface RedFlag {
  id: string
  flag: string
  level: number
  /** Each is enough: the names of signs, or conditions, that must come together. */
  when: readonly (readonly string[])[]
  call: readonly string[]
  untilHelpComes: readonly string[]
  /** Only what is happening now counts: what has been so for months is no emergency. */
  acute: boolean
}

export const RED_FLAGS: readonly RedFlag[] = redFlags.map(({ id, flag, level, when, call, untilHelpComes, acute }) => ({
  ...{ id, flag, level, call, untilHelpComes, acute },
  when: when.map((each) => each.split(' + ')),
}))
