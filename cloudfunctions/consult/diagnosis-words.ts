import knowledge from './knowledge/diagnoses.json'
import { type Span, isPartOf, merged, partsOf } from '../kernel/spans'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)
const NAMES = longestFirst(knowledge.names).map(escaped).join('|')
const ENDINGS = longestFirst(knowledge.endings).map(escaped).join('|')

const KINDS =
  '典型的?|明显的?|轻度的?|中度的?|重度的?|轻微的?|严重的?|急性|慢性|普通的?|一般的?|常见的?|早期|晚期|左侧|右侧|双侧|左|右|[\\u4e00-\\u9fa5]{1,3}性|[12一二]型|急慢性|个|一种|一个|一次|点|有点'
const STATES =
  '就是|正是|应该是|肯定是|确实是|还是|是得了|是患了|是|属于|患有|患了|患的是|得了|得的是|得的就是|诊断为|诊断是|诊断[:：]|印象[:：]|确诊为|确诊是|判断为|判断是|考虑就是|考虑是|考虑为|考虑[:：]|考虑|符合|叫做|应为'
const STATED = new RegExp(
  `(?:${STATES})(?:了|的是)?\\s*["“]?((?:${KINDS}){0,3}?)(${NAMES}|[\\u4e00-\\u9fa5]{1,6}?(?:${ENDINGS}))`,
  'gu',
)

/** About this patient, or with no subject at all. */
const PATIENT =
  /您|你|孩子|宝宝|小朋友|他|她|老人|妈妈|爸爸|母亲|父亲|这|该|目前|现在|本次|此次|初步|结合|根据|从|看来|来看|看着|症状|表现|片子|化验|报告|结果|皮疹|照片|图片|诊断|印象|判断/
const BARE =
  /^[\s”"]*(?:嗯|好的?|哦|那|所以|因此|其实|主要|多半|大概率|八成|十有八九|基本上?|应该|肯定|确实|我|我们|医生)*[，,\s]*$/
const OPEN =
  /排除|除外|可能|也许|或许|怀疑|疑似|疑为|像|会不会|是不是|是否|有没有|不是|并非|未必|不一定|不见得|不能说|不属于|不符合|不考虑|不支持|如果|要是|假如|若|万一|担心|怕|预防|防止|避免|比如|例如|包括|鉴别|查一下|查清|看看|确认|明确|以免|能否|有些|有的|有人|很多|多数|大多|最常见|引起|叫不叫|没有/
const PAST =
  /以前|之前|曾|过去|去年|前年|当时|上次|外院|当地|医院(?:已|给|诊|的)|既往|病史|您说|你说|您提到|您写|您讲|已经确诊|确诊过|得过|患过|家里人|家族|一直|早就|原来|本来|年前|明确过|住院时/
const NOT_AFTER =
  /^(?:的?可能|待排|待查|待定|的人|的患者|的病人|患者|病人|者|的话|时|的时候|期间|吗|么|疫苗|支原体|衣原体|链球菌|球菌|病毒|五项|两对半|抗体|抗原|表面|胚|药|灵|冲剂|片|颗粒|胶囊|科|门诊|专科|筛查|检查|化验|风险|高危|预防|的高危|的药|引起的可能|还是|高发)/

const isQuestion = (sentence: string) => /[?？]\s*$|(?:吗|么|呢)[。.]?\s*$/.test(sentence)

const CLAUSE = /[，,；;。.！!？?\n]+/g
const SENTENCE = /[。！!？?\n]+/g

/** The clauses before it in the same sentence can say of whom it is. */
const isAboutPatient = (before: string, earlier: string) =>
  PATIENT.test(before) || BARE.test(before) || (before.trim() === '' && PATIENT.test(earlier))

interface Clause extends Span {
  words: string
  /** What stands before it in its sentence. */
  earlier: string
}

const statedIn = ({ words, earlier, from }: Clause): Span[] =>
  [...words.matchAll(STATED)].flatMap((match) => {
    const [whole = '', , name = ''] = match
    const before = words.slice(0, match.index)
    const end = match.index + whole.length
    const span = { from: end - name.length, to: end }
    if (isPartOf(words, span, knowledge.notNames)) return []
    if (!isAboutPatient(before, earlier) || NOT_AFTER.test(words.slice(end))) return []
    if (OPEN.test(`${before}${whole.slice(0, -name.length)}`) || PAST.test(before) || PAST.test(earlier)) return []
    return [{ from: from + span.from, to: from + span.to }]
  })

/** Diagnoses that the text makes of this patient; not what is to be ruled out, was known before, or is asked. */
export const diagnosesIn = (text: string): Span[] =>
  merged(
    partsOf(text, SENTENCE).flatMap((sentence) =>
      isQuestion(sentence.words)
        ? []
        : partsOf(sentence.words, CLAUSE).flatMap((clause) =>
            statedIn({
              words: clause.words,
              earlier: sentence.words.slice(0, clause.from),
              from: sentence.from + clause.from,
              to: sentence.from + clause.to,
            }),
          ),
    ),
  )
