import { type Span, merged } from '../../kernel/spans'
import type { Hit } from './found'
import words from './knowledge/privacy.json'
import { cardsIn, papersIn } from './numbers'

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

const PLATE = new RegExp(words.plates, 'giu')
const NUMBER = '[\\da-z一二三四五六七八九十]{1,5}'
const DOOR = new RegExp(
  `[\\u4e00-\\u9fff]{1,8}${words.streets}[^，。！？\\n]{0,4}?${NUMBER}(?:号楼|号院|栋|幢|座|号|弄|单元|村)[^，。！？\\n]{0,3}?(?:${NUMBER}(?:单元|门|座|号楼|栋|室)?[^，。！？\\n]{0,2}?)?\\d{2,4}(?:室|房|户|号)?`,
  'giu',
)
const HOUSE = new RegExp(
  `(?:家住|我住|住在|住址|地址|寄到|送到|寄给|收货|家在|我家)[^。！？\\n]{0,20}?(?:${words.streets}[^，。！？\\n]{0,4}?${NUMBER}(?:号|弄|栋|幢|座|单元)|\\d{1,3}(?:栋|幢|号楼|单元|座)[^，。]{0,3}\\d{2,4})`,
  'giu',
)
const PUBLIC = new RegExp(words.publicPlaces, 'u')

/** A door of somebody's home; where a hospital or a shop is everybody may know. */
const addressesIn = (text: string): Span[] =>
  merged([...spansOf(DOOR, text), ...spansOf(HOUSE, text)]).filter(
    ({ from, to }) => !PUBLIC.test(text.slice(Math.max(0, from - 14), to + 6)),
  )

const NAME = `[${words.surnames}][\\u4e00-\\u9fff]{1,2}`
const ILL = `[^。！？\\n]{0,24}?(?:${words.illness})`
const NAMED = [
  new RegExp(
    `(?:${words.who})(?:[^，。！？\\n]{0,5}(?:的|里|那个|有个))?(?:的|里|有个|那个|上|也|，|:|：)*(${NAME})(?=[\\u4e00-\\u9fff，,、（( ])${ILL}`,
    'gu',
  ),
  new RegExp(
    `(?:${words.kin})(?:叫|名叫|是|：|:|，)*(${NAME})(?=[，,、（(：: ]|今年|\\d|患|确诊|查出|得了)${ILL}`,
    'gu',
  ),
  new RegExp(
    `(?:${words.kin}|${words.family})[^。！？\\n]{0,12}?(?:${words.illness})[^。！？\\n]{0,8}?(?:名字叫|名叫|叫做?|名字是|姓名|本名)(${NAME})(?=[，,。！ ]|$)`,
    'gu',
  ),
  new RegExp(`${words.opening}(${NAME})(?:你家?|她|他|家)${ILL}`, 'gu'),
  new RegExp(`(${NAME})[（(，, ]{1,2}(?:男|女)[，, ]*\\d{1,3}岁?[^。！？\\n]{0,30}?(?:${words.illness})`, 'gu'),
]

const isName = (name: string) =>
  !words.notNames.some((word) => name.startsWith(word) || name.slice(1) === word || name.endsWith(word))

/** Somebody's name beside an illness. */
const namedIn = (text: string): Span[] =>
  NAMED.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, name = '']) => isName(name))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))

const refused = (spans: readonly Span[], say: string): Hit[] =>
  spans.map((span) => ({ ...span, rule: 'private-data', decision: 'refuse', say }))

/** What tells who somebody is, in the plain text. */
export const privateDataIn = (text: string): Hit[] => {
  const { says } = words
  const papers = papersIn(text)
  const cards = cardsIn(text).filter(({ from, to }) => !papers.some((each) => each.from < to && from < each.to))
  return [
    ...refused(papers, says.paper),
    ...refused(cards, says.card),
    ...refused(spansOf(PLATE, text), says.plate),
    ...refused(addressesIn(text), says.address),
    ...namedIn(text).map((span) => ({
      ...span,
      ...{ rule: 'others-privacy' as const, decision: 'review' as const, say: says.others },
    })),
  ]
}
