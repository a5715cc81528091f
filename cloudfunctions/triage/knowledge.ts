import concepts from './knowledge/concepts.json'
import redFlags from './knowledge/red-flags.json'
import signs from './knowledge/signs.json'
import { patternOf } from './pattern'

/** Words by which people say one sign, and phrases that hold the same words but mean something else. */
export interface Sign {
  name: string
  words: RegExp
  not: RegExp | null
}

const signOf = ({
  sign,
  words,
  not,
}: {
  sign: string
  words: readonly string[]
  not?: readonly string[] | undefined
}): [string, Sign] => [sign, { name: sign, words: patternOf(words), not: not?.length ? patternOf(not) : null }]

/** Phrases that say a whole sign, and single words of one meaning. */
export const SIGNS: ReadonlyMap<string, Sign> = new Map([...signs, ...concepts.words].map(signOf))

/** What may lie behind somebody and still count: 放过支架, 骨折以后. */
export const HISTORY: ReadonlySet<string> = new Set(
  concepts.words.filter((each) => 'background' in each && each.background).map(({ sign }) => sign),
)

/** A sign made of others that stand close together: `头部 + 疼`. */
export interface Pair {
  name: string
  /** Each is enough; in any order. */
  of: readonly (readonly string[])[]
  /** Characters from the first to the last. */
  within: number
}

export const PAIRS: readonly Pair[] = concepts.pairs.map(({ sign, of, within }) => ({
  name: sign,
  of: of.map((each) => each.split(' + ')),
  within,
}))

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
