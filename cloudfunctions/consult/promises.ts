import knowledge from './knowledge/promises.json'
import { type Span, finder, merged } from '../kernel/spans'

const FINDERS = knowledge.promises.map(finder)

const NO =
  '不能|不可能|不可以|不敢|不会|不一定|不见得|无法|没法|没办法|没有办法|没有哪|没有谁|没有人|没有一|没有什么|没有药|没有任何(?!副作用|风险)|没人|难以|很难|难|未必|未能|尚未|并非|不是|不要|别信|别听|别相信|警惕|谨防|当心|谁也不|谁都不|说不准|做不到|不存在|不保证|不承诺|不包|不许|不得|不应|不宜|不该|并不|还不|不说|勿|不代表|不等于|不追求|不太|难说'
const ASKS =
  '多数|大部分|一般|通常|大约|能不能|可不可以|会不会|是不是|是否|能否|可否|有没有|如果|要是|假如|若是|倘若|想知道|您问|问的是'
const DENIED_BEFORE = new RegExp(`(?:${NO}|${ASKS})[^，。；！？,;!?\\n]{0,10}$|[不没未无]$`)
const DENIED_AFTER =
  /^[^。！？\n]{0,12}?(?:不可能|不可信|不靠谱|骗|都是假|不现实|做不到|别信|不要信|不要相信|不能信|没有依据|不存在|谁也|不科学|不合规|不允许)/
const ASKED_AFTER = /^[^，。；！,;!\n]{0,8}(?:吗|么)?\s*[?？]/

/** "不能保证治好", "能根治吗？", "包治百病都是骗人的" promise nothing. */
const isDenied = (text: string, { from, to }: Span) => {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 24)
  return DENIED_BEFORE.test(before) || DENIED_AFTER.test(after) || ASKED_AFTER.test(after)
}

/** What no doctor may promise. */
export const promisesIn = (text: string): Span[] =>
  merged(FINDERS.flatMap((find) => find(text)).filter((span) => !isDenied(text, span)))
