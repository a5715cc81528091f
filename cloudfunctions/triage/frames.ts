import { type Span, spanAt } from './text'

/** 梦见…: not what woke him, and not what came after. */
const DREAMT = /(梦见|梦到|做(了个?|的|过)?(噩|怪)?梦)(?![后完醒]|之后|以后)[^醒]*$/

/** What a leaflet warns of has not happened: 副作用有呕血. */
const LEAFLET = /(说明书|副作用|不良反应|禁忌症?|药盒)(?!没|都?没|不)[^我他她刚突已吃喝完现今昨]{0,20}$/

/** What a form or a saying lists: 出院小结上写“如出现呼吸困难”. */
const PAPER = /(同意书|须知|出院小结|口诀|手册|宣教单?)[^我他她刚突已吃喝完现今昨]{0,24}$/

/** 气得要吐血, 吓得心脏差点停了. */
const FIGURE =
  /(气|笑|吓|馋|烦|唠叨|吵|闹|念叨|催|美|尴尬|忙|紧张|害羞|郁闷|感动|激动|羡慕)(得|到)(我|人|他|她)?(都|快|差点儿?|差一点|简直|直接|要|想|心脏|真的)*$/
const FIGURATIVE = /(吐血|停|死|断气|窒息|心梗|脑溢血|脑出血|中风|休克|背过气|炸|裂开|爆)/

/** 笑得喘不过气, 工作压得我喘不过气, 鼻子堵得喘不过气. */
const BREATHLESS_OF =
  /(笑|忙|帅|美|甜|(带娃|带孩子|家务|老板|领导|房租|婆婆|催婚)[^，。]{0,4}|鼻[^，。]{0,6}(堵|塞|不通)|(工作|压力|生活|作业|学习|房贷|债|日子|功课|考试|任务)[^，。]{0,6}[压累逼]?)[累压逼忙催]?(得|到|的)?(我|他|她|人|都|快|要|有点|有些)*$/
const BREATHLESS = /^(喘|透|呼吸|憋|气|上气)/

const isFigure = (head: string, found: string) =>
  (BREATHLESS_OF.test(head) && BREATHLESS.test(found)) ||
  (FIGURATIVE.test(found) && (FIGURE.test(head) || (/(差点儿?|快|要)/.test(found) && /[气笑吓]得$/.test(head))))

/** 怎么喊都没反应，装睡呢，哈哈: not of one's own life, of which nobody is taken to joke. */
const JOKE = /(哈哈|嘻嘻|嘿嘿|开(个)?玩笑|逗你|装睡|装的)/
const GRAVE = /(死|活|自杀|自残|割|跳|药)/

/** 药房说这个药过量有毒: a warning for what may come. */
const WARNED =
  /(医生|大夫|药师|药房|护士|店员)们?(都|就|跟我|和我|还|也|总)?(说|讲|提醒|交代|告诉我?|嘱咐|叮嘱)[^，。我他她刚已]{0,10}(这个?药|如果|要是|万一|小心|注意|别|不要|可能会|过量)[^，。我他她]*$/

/** Told in a dream, on a leaflet or as a figure of speech: nobody has it. */
export const isImagined = (text: string, found: Span, sentence: Span, clauses: readonly Span[]): boolean => {
  const clause = spanAt(clauses, found.from)
  const head = text.slice(clause.from, found.from)
  return (
    DREAMT.test(text.slice(sentence.from, found.from)) ||
    (JOKE.test(text.slice(sentence.from, sentence.to)) && !GRAVE.test(text.slice(found.from, found.to))) ||
    WARNED.test(text.slice(clause.from, found.to)) ||
    LEAFLET.test(head) ||
    PAPER.test(text.slice(sentence.from, found.from)) ||
    isFigure(head, text.slice(found.from, found.to))
  )
}

/** 喘气没问题, 呼吸正常. */
const FINE_AFTER =
  /^(气|上|方面|倒是|倒|也|都|还|很|挺|一切|完全|一直|基本|算|比较)*(没有?(什么|啥|任何)?(问题|毛病|大碍|异常|影响)|正常|顺畅|通畅|平稳|均匀|不受影响|不费(劲|力)|(还行|还好|都好)(?=[，。,]|$))(?![^，。,]{0,2}[吗么嘛吧？?])/

/** 胸痛倒没有，…: what is not there, said after it. Not of breath, pulse or an answer, whose absence is the emergency. */
const NONE_AFTER = /^(倒是|倒|也|都|这些|什么的|啥的|之类的?|的情况|的话)*(没有?|不曾有?)(过|的)?([，。,;；]|$)/
const NEEDED = /(呼吸|心跳|脉搏?|气|反应|应|意识|知觉|感觉|尿|屁|便|动|静|光|力|劲|神|泪|汗|水|奶)$/

/** 能说话能喘气: what he can do is well. */
const CAN = /(?<![不没才未勉只])(能|可以)$/
const DOES = /^(喘|说|呼吸|出气|走|动|咳|哭|叫|应|吸气|换气)[^不没]*$/

const isNone = (text: string, found: Span) =>
  NONE_AFTER.test(text.slice(found.to, found.to + 12)) && !NEEDED.test(text.slice(found.from, found.to))

/** Whether a function is told to be well, or a trouble not to be there. */
export const isWell = (text: string, found: Span, clause: Span): boolean =>
  isNone(text, found) ||
  FINE_AFTER.test(text.slice(found.to, clause.to)) ||
  (CAN.test(text.slice(clause.from, found.from)) && DOES.test(text.slice(found.from, found.to)))
