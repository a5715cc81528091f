import { type Span, spanAt } from './text'

/** 梦见…: not what woke him, and not what came after. */
const DREAMT = /(梦见|梦到|做(了个?|的|过)?(噩|怪)?梦)(?![后完醒]|之后|以后)[^醒]*$/

/** What a leaflet warns of has not happened: 副作用有呕血. */
const LEAFLET = /(说明书|副作用|不良反应|禁忌症?|药盒)(?!没|都?没|不)[^我他她刚突已吃喝完现今昨]{0,20}$/

/** What a form or a saying lists: 出院小结上写“如出现呼吸困难”. */
const PAPER = /(同意书|须知|出院小结|口诀|手册|宣教单?)[^我他她刚突已吃喝完现今昨]{0,24}$/

/** 气得要吐血, 吓得心脏差点停了. */
const FIGURE =
  /(气|笑|吓|馋|烦|美|尴尬|忙|紧张|害羞|郁闷|感动|激动|羡慕)(得|到)(我|人|他|她)?(都|快|差点儿?|差一点|简直|直接|要|想|心脏|真的)*$/
const FIGURATIVE = /(吐血|停|死|断气|窒息|心梗|脑溢血|脑出血|中风|休克|背过气)/

const isFigure = (head: string, found: string) =>
  FIGURATIVE.test(found) && (FIGURE.test(head) || (/(差点儿?|快|要)/.test(found) && /[气笑吓]得$/.test(head)))

/** Told in a dream, on a leaflet or as a figure of speech: nobody has it. */
export const isImagined = (text: string, found: Span, sentence: Span, clauses: readonly Span[]): boolean => {
  const clause = spanAt(clauses, found.from)
  const head = text.slice(clause.from, found.from)
  return (
    DREAMT.test(text.slice(sentence.from, found.from)) ||
    LEAFLET.test(head) ||
    PAPER.test(text.slice(sentence.from, found.from)) ||
    isFigure(head, text.slice(found.from, found.to))
  )
}

/** 喘气没问题, 呼吸正常. */
const FINE_AFTER =
  /^(气|上|方面|倒是|倒|也|都|还|很|挺|一切|完全|一直|基本|算|比较)*(没有?(什么|啥|任何)?(问题|毛病|大碍|异常|影响)|正常|顺畅|通畅|平稳|均匀|不受影响|不费(劲|力)|(还行|还好|都好)(?=[，。,]|$))(?![^，。,]{0,2}[吗么嘛吧？?])/

/** 能说话能喘气: what he can do is well. */
const CAN = /(?<![不没才未勉只])(能|可以)$/
const DOES = /^(喘|说|呼吸|出气|走|动|咳|哭|叫|应|吸气|换气)[^不没]*$/

/** Whether a function is told to be well. */
export const isWell = (text: string, found: Span, clause: Span): boolean =>
  FINE_AFTER.test(text.slice(found.to, clause.to)) ||
  (CAN.test(text.slice(clause.from, found.from)) && DOES.test(text.slice(found.from, found.to)))
