import type { Span } from '../../kernel/spans'
import words from './knowledge/links.json'

const DOT = '\\s?(?:\\.|。|点|dot|\\(dot\\))\\s?'
const ENDINGS =
  'com|cn|net|org|top|xyz|vip|shop|club|cc|me|io|link|site|online|info|tv|ly|int|gov|gg|im|nz|gl|is|co|app|store|live|fun|ltd|wang'
const ADDRESS = new RegExp(
  `(?:h\\s?t\\s?t\\s?p\\s?s?\\s?:?\\s?/\\s?/\\s?)?(?<![a-z0-9@.-])(?:[a-z0-9][a-z0-9-]{0,40}${DOT}){1,8}(?:${ENDINGS})(?![a-z])(?:[/?#][^\\s，。；！？、）)】"”\\u4e00-\\u9fff]*)?`,
  'giu',
)
const TOKEN = new RegExp(words.tokens, 'giu')

export interface LinkFound extends Span {
  /** `trusted`: a public institution's. `hidden`: nobody sees where it leads. */
  kind: 'trusted' | 'hidden' | 'other'
}

const hostOf = (address: string) =>
  address
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^http?s?:?\/\//, '')
    .replace(/\(dot\)|dot(?=[a-z])|点|。/g, '.')
    .split(/[/?#]/)[0] ?? ''

const isUnder = (host: string, domains: readonly string[]) =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

const kindOf = (host: string): LinkFound['kind'] =>
  isUnder(host, words.trusted) ? 'trusted' : isUnder(host, words.hidden) ? 'hidden' : 'other'

/** Where the web is pointed to, in the plain text: for the rules, and for who counts the links of a day. */
export const linksIn = (text: string): LinkFound[] => [
  ...[...text.matchAll(ADDRESS)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length },
    kind: kindOf(hostOf(match[0])),
  })),
  ...[...text.matchAll(TOKEN)].map((match) => ({
    ...{ from: match.index, to: match.index + match[0].length },
    kind: 'hidden' as const,
  })),
]
