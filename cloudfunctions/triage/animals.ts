import { type Span, spanAt } from './text'

const ANIMAL = '(?:狗狗|狗子|小狗|狗|猫咪|小猫|猫|仓鼠|兔子|鹦鹉|乌龟|金毛|泰迪|柯基|金鱼|小鸡|小鸟|宠物)'
const ANY = new RegExp(ANIMAL)
/** 我家狗…, 狗狗…: not 被狗…, 有一只猫, 狗咬了人. */
const SUBJECT = new RegExp(
  `^(?:(?:我|我们|咱|俺|他|她|邻居|朋友)?(?:家里?|们家)?(?:养)?的?|这|那|今天|昨天|刚才|问下|问一下|请问|想问|医生)*(?:[一两]?[只条])?(?:小|大|老)?${ANIMAL}(?!咬|抓|挠|扑|毛|粮|叫|过敏|癫|样|绳|舔|撞|绊)`,
)
const PERSON = /(我|俺|他|她|爸|妈|爷|奶奶|姥|老公|老婆|丈夫|妻子|孩子|宝宝|儿子|女儿|娃|人)/

/** Of somebody's pet, and of no person after it in the sentence: 我家狗误食了巧克力. */
export const isOfAnimal = (text: string, found: Span, sentence: Span, clauses: readonly Span[]): boolean => {
  if (!ANY.test(text)) return false
  const own = spanAt(clauses, found.from)
  return clauses.some(({ from, to }) => {
    if (from < sentence.from || from > own.from) return false
    const subject = SUBJECT.exec(text.slice(from, to))
    return subject !== null && !PERSON.test(text.slice(from + subject[0].length, Math.max(found.to, to)))
  })
}
