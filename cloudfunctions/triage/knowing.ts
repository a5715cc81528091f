import { type Span, spanAt } from './text'

/** 昏迷指数, 休克的英文, 心梗和胃痛的区别: what stands there is a word, not what somebody has. */
const OF_A_WORD =
  /^(了|这个|这种|一般|到底|究竟)*(的)?(英文|用英语|拼音|指数|评分|评级|量表|分级|标准|定义|含义|作业|考题|试题|培训|讲座|课程|疫苗|保险|口诀|热线|图片|概率|几率|发生率|(这|那)?(个|两个)?(词|字)|(是|长)?(个)?(什么|啥)(样|感觉|概念)|(和|跟|与)[^，。]{1,10}(区别|一样吗|一回事|怎么分|哪个)|[^，。]{0,6}的(风险|可能性|几率|概率)|[^，。]{0,6}(多少钱|住院(几天|多久)|报销))/
/** Learns for later, or for others: 提前学学, 护理考试题, 写小说. */
const LEARNS =
  /((提前|预先|先)[^，。]{0,4}(学|了解|问|打听)|(学校|老师|单位|社区|公司|幼儿园)[^，。]{0,3}(布置|要求|组织|让(我们|写|做)|宣传)|学一学|学学|备考|考试|考题|护理考|(写|交|布置|做)[^，。]{0,6}(作业|论文|作文|小说|剧本|讲稿|报告|推文|课件)|(讲|开|上)(一?次|一?堂|一?节)?[^，。]{0,8}的?课|(替|帮)(客户|当事人|单位|学校|社区|公司)[^，。]{0,3}(问|打听|咨询))/
/** Somebody has it all the same. */
const HERE =
  /(现在|目前|正在|突然|忽然|刚才|刚刚|这会儿|此刻|救命|快来|马上|小时前|分钟前|今天|今早|今晚|昨晚|(我|俺|咱)(爸|妈|爷|奶|老公|老婆|孩子|儿子|女儿|娃|哥|姐|弟|妹)|我(胸|头|肚|心|喘|眼|腿|手|自己(?!不|没))|不想活|想死)/

/** 会发烧吗: of what may come. */
const MAY = /(^|[^不])会(不会)?(不会)?[^，。不]{0,4}$/
const MAY_IT = /^[^，。]{0,5}(吗|么|嘛|不)([，。？?,]|$)/
/** 算不算跳楼那种冲击. */
const COMPARES = /(算不算(是)?|算是不是|相当于|类似于?|好比|比如|例如|诸如)$/

/** What is asked to know it, of nobody in particular. */
export const isForKnowing = (text: string, found: Span, sentence: Span, clauses: readonly Span[]): boolean => {
  const whole = text.slice(sentence.from, sentence.to)
  if (HERE.test(whole)) return false
  const clause = spanAt(clauses, found.from)
  const head = text.slice(clause.from, found.from)
  if (COMPARES.test(head) || (MAY.test(head) && MAY_IT.test(text.slice(found.to, clause.to + 1)))) return true
  return OF_A_WORD.test(text.slice(found.to, clause.to)) || LEARNS.test(whole)
}
