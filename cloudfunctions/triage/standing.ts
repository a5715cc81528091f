import { isOfAnimal } from './animals'
import { isBetter } from './better'
import { isImagined, isWell } from './frames'
import { isForKnowing } from './knowing'
import { type Span, spanAt } from './text'

/**
 * How a thing is told: `now`, denied (`没有胸痛`), over (`去年胸痛过`), only asked or read about (`什么是心梗`), of other people
 * (`听说邻居…`), or long so (`麻了半年`), which is no emergency.
 */
export type Standing = 'now' | 'denied' | 'over' | 'asked' | 'told' | 'long'

/** A text cut up once, for all that is found in it. */
export interface Cut {
  text: string
  clauses: readonly Span[]
  sentences: readonly Span[]
  /** What was found out of a place before: many signs stand in the same words. */
  known: Map<string, boolean>
}

const FILLERS =
  '(?:再|曾|有|出现|发生|感到|感觉到?|觉得|伴有?|见|明显的?|什么|任何|过|会|怎么|太|很|那么|这么|特别|也|并|都|又|其他|其它|的|是|因为|新|一点儿?|丝毫|半点|啥|出|犯|发现|伴随|合并|她|他|我|更|存在|持续|严重的?)*'
const DENIAL = new RegExp(
  `(?:没有|没|无|未|否认|排除了?|并非|不是|不曾|从不|不再|不会|不伴|不存在|不|别|从没|从未|摆脱了?|除外)${FILLERS}$`,
)
/** Ends in 不 or 没 without denying what follows. */
const NO_DENIAL =
  /(止不住|忍不住|不停|不断|不止|不住|不得不|受不了|不小心|动不了|不知道|不清楚|不好|不行|不舒服|不对劲|是不是|有没有|会不会|能不能|要不要|不见好|没办法|没法|没用|没效|不仅|不但|不光|不只|不单|不时|没多久|不久|没几分钟|不一会儿?|不管用|怎么办|差不多|不过|要不是|不轻|不适)[^，。]{0,4}$/
const DENIED_LIST = /(?:没有|无|未见|否认|不伴|不是|没)[^，。！？；但可却又]*(?:、|或|和|及|与)$/
/** 没有头痛呕吐: without a mark between them only such a denial goes on. */
const WHOLE_LIST = /(没有|无|未见|否认|不伴|不是|未出现)/
const LIST = /(?:[、和或及与]|以及|还有|也没有?|也不|又没有?|)$/

const DONE = '(?:了|也|都|的?症状|的?情况|现象|的?感觉|已经|现在|目前|就|全|完全|基本|自己|慢慢|后来|很快|后|，)*'
const OVER_AFTER = new RegExp(
  `^${DONE}(?:没有了|没了|都没有|也没有|消失|好转|好了|缓解了|退了|停了|不明显|阴性|排除|不存在|过去了|治好|痊愈|恢复正常|恢复了|正常了|没有出现|没有发生|没有再|没再|不再|去世|走的|过世)`,
)
/** How a story ends that needs nobody any more: 按了五分钟止住了. */
const ENDED =
  /((?<![买备办写攒存藏收安定挂放准摆装系绑约订磨倒配选录拿想留交带])好了|没事了?|止住了|不流了|退了|恢复了|不疼了|不痛了|不吐了|消了|(一会儿?|几秒|几分钟|很快|慢慢|自己|歇歇|休息)(就|都|又)?好|(一会儿?|几秒|几分钟|很快)(就|都|又)?(没了|消了|过去了)|[^，]{1,5}就好)[啊呢吧嘛，]*$/
/** 抽过一次是去年的事. */
const WAS_ONCE =
  /^(的)?(那天|那时候?|那会儿?|那晚|那年|那次|当天)|^[^，。]{0,4}(那|都|也)?是(上个?(月|周|星期)|去年|前年|以前|之前|小时候|[^，。]{1,4}(年|月)前)/
/** It happened, some time ago. */
const ONCE = /^过([0-9一二两三几好]+次|$|[，。])/
/** 昨天精神差今天已经活蹦乱跳. */
const WELL_AGAIN = /病好了|(今天|现在|已经|目前)[^，。]{0,5}(活蹦乱跳|又蹦又跳|能吃能玩|活泼|完全好|全好)/
/** So fresh that it is an emergency even when it is over. */
const JUST_NOW = /(刚才|刚刚|分钟前|小时前|又|还是|但|(?<![喘透])不过(?!气)|可是|没(好|退|止|恢复))/
/** 卡了根刺，已经吐出来了. */
const STUCK = /(卡|噎|呛|刺|吞|咽|异物)/
const IS_OUT = /(已经|都|后来|终于|自己|当时|马上)[^，。没不]{0,4}(吐|取|咳|拿|弄|抠|拔|夹|拉|冲)出来了?/
/** It passes with rest. */
const PASSES = /^[，,]?(休息|歇|缓|坐|躺)[^，。]{0,6}(就|会)?好/
const NOT_OVER = /^[^，。]{0,6}(没有?|不|未|还没|没见|无)(缓解|好转|减轻|改善|消失|停|好|退|恢复)/

const NOW =
  /(现在|目前|正在|突然|忽然|刚才|刚刚|今天|今早|今晚|这会儿|此刻|又(开始|犯|出现|发)|再次|马上|快来|救命|急|几分钟|小时前|分钟前|昨晚|昨天|一下子|越来越|加重|怎么办|还在|仍然|仍|依然|这次|这几天|这两天|今儿|眼下|当前|早上|刚|半夜)/
const PAST =
  /(去年|前年|大前年|以前|从前|曾经|曾(?!祖)|小时候|年轻时|年轻的时候|[0-9一二三四五六七八九十几两数多好]+(多)?年(多)?(以)?前|[0-9一二三四五六七八九十几两数好]+个?(多)?月(多)?(以)?前|上个月|半年前|前几个月|上次|那次|当年|那时|那年|去世(前|之前|的时候|那天)|生前|临终|既往|病史|史[：:]|(?<![晕昏死扛睡熬挺背抽])过去(?!了|一?看|叫|喊|扶|摸)|早年|多年前|前些年|原来(?!是)|上学(时|的时候)|生(孩子|产)(时|那)|高中|大学时|曾有|年的时候|岁(时|那年|的时候)|[0-9]{4}年|岁时|前几天|前两天|前段时间|前一段时间|前阵子|之前|有[一两几三]次|复发时|复发的时候|发作时|发作的时候|病发时|每次)/
const ALL_PAST = new RegExp(PAST, 'g')
const HABIT = /(术后|后遗症|恢复期|康复期|病史|史|康复|复查|后的?(恢复|康复|护理|饮食|注意|复查|锻炼))/

const READ =
  /(听说|据说|听(人|别人|医生|朋友|同事|老人|邻居|他|她|妈)?(们)?(说|讲)|新闻|电视|电影|小说|热搜|网红|直播间|追剧|看剧|刷剧|[这那]集|男主|女主|主人公|动漫|游戏里|(同学|朋友|同事|别人|有人|老师)问(我|起|到)(?!他|她)|网上|视频|抖音|短视频|看到(了一?|有|一|说|篇|报道|文章)|文章|报道|书上|课本|讲座|科普|培训|考试|作业|论文|剧里|百度|小红书|公众号|微博|刷到|(网|抖音|网上|手机|百度)上?说|论坛|帖子|剧情|主角|讲课)/
const OTHERS =
  /((?<![男女])朋友|同事|同学|邻居|室友|老乡|亲戚|熟人|网友|(?<![像跟如似同被])有(个|的)?人|别人|(?<!老)人家|明星|名人|隔壁|楼下|表哥|表姐|表弟|表妹|远房|领导|客户|老师)/
const OTHERS_PAST =
  /(死了(人|一个|个)|送医院了|淹死|出了事|昨天|前天|前几天|上周|上个?星期|上个?月|去年|前阵子|前段时间|以前|之前|去世|走了|没了|住院了|抢救|最近得|得了|那天|曾经|不久前|因为|有一次|当时|前不久|的故事|查出|差点|被送|看到|看见|吓|的遭遇|的事|解释)/

/** 邻居突然脑出血走了，我吓得想做个检查. */
const GONE = /(去世|走了|没了|过世|离世|死了?|猝死|没救(过|回)来|救(回|过)来了|住院了|出院了)/
const MY_WORRY = /我[^，。]{0,8}(怕|吓|想(查|做|检查|体检|问)|要不要(查|做)|体检|检查|睡不|难过|难受|担心|走不出)/

const GENERAL =
  /(会不会是[^，。]{0,8}(前兆|征兆|先兆|信号)|(病人|患者|老人)[^，。]{0,4}怎么(护理|照顾|喂|翻身)|急救法怎么|法怎么(做|学|用)|什么是|是什么病|是什么意思|是怎么(回事|引起|得)的?病|有(哪些|什么|啥)(症状|表现|前兆|先兆|征兆|信号|危害|后果|特征|危险|类型|原因|预防|注意|急救|区别|影响|办法预防|并发症)|的?(症状|表现|前兆|先兆|征兆|早期症状|早期信号|定义|区别|分类|发病率|病因|概念|原理|死亡率|诱因|危险因素|后遗症|急救(知识|方法|措施|常识|流程)|预防(方法|措施)?|护理知识|诊断标准|治疗方法|并发症)(是什么|有哪些|是啥|都有|有什么|是怎样|怎么|吗|？|\?|和|及|与|$)|如何预防|怎(么|样)(预防|避免|防止|防范|才能防)|预防|怎样判断|如何判断|怎么判断|怎么(识别|辨别|区分|分辨)|如何(识别|辨别|区分|急救|避免|防止)|(想|请|帮忙|麻烦)?(了解|科普|介绍|解释)(一下|下)?|想知道|想问问?什么|会遗传|遗传吗|传染吗|会传染|能活(多久|几年)|能治(好|愈)吗|可以治(好|愈)吗|一般(会|是|要|怎么|多久)|通常|常见(的)?(原因|症状|表现)|容易(得|患|导致|引起|发生)|有关系吗|有什么关系|为啥(要|得)|为什么(要|得|会|容易|有些人|有的人|老年人|人)|需要(怎么)?急救吗|急救(知识|方法|措施|常识|培训)|(会|能|可能)?(导致|引起|引发|造成|诱发|发展成|变成|转成|并发)(什么|哪些)?|属于(什么|哪)|是不是(一定|就是|都|说明)|会不会(导致|引起|引发|变成|发展成|有一天|以后|将来)|多久(会|能|可以)?(有|出|来)|多久(以后|之后|后)?(才能|能|可以)(吃|用|下|洗|做|喝|恢复|好|上班|出院|运动|怀)|什么情况(下)?(会|才|要|需要)|哪些人(容易|会)|的(人|病人|患者|孩子|老人)(会|能|要|该|可以|应该|是不是|需要|怎么|如何|平时|家里)|概率|几率|风险(有|大|高)|学习(一下)?|研究|怎么运作|热线(是|有)|(写|做|交|查)[^，。]{0,3}(论文|作业|小说|剧本|课题|报告|调查))/
const SUPPOSED =
  /(如果|如出现|若出现|如有|要是|假如|万一|一旦|若是|倘若|假设|是否会|担心(会|有一天|以后|将来|自己会|自己以后)?|害怕(会|以后|自己会)?|怕(会|以后|自己会|自己|得|是|以后会)?|以防|为了避免|避免|防止|什么时候会|会不会(突然|有一天|也)?)/

const LONG =
  /(?<![0-9一二三四五六七八九十两半个孕]|停经|晚了|推了|迟了|延了|推迟|推迟了|晚|迟|未满|不满|刚满|才|不到|宝宝|小孩|孩子|娃|儿子|女儿|孙子|孙女|宝贝|满|月经|没有|没|还没|怀|怀着|怀了|身孕|孕期|产后|术后|出生|生后|才有|刚)([0-9一二三四五六七八九十几两数多好半]+(多|几)?年(多|了|来|时间)?(?!级|前|纪|轻|龄)|[0-9一二三四五六七八九十几两数好半]+个?(多|半)?月(多|了|来)?(?!前|大|龄|的?(宝宝|婴儿|孩子|娃))|(两|三|四|五|六|七|八|2|3|4|5|6|7|8|几|好几)(个)?(多)?(周|星期|礼拜)(多|了)?(?!前|大|龄|的?(宝宝|婴儿|孩子|娃))|多年|常年|长期|从小|一直以来|老毛病|老样子|天生|一直(都|就)?是?(这样|如此)|慢性|好久了|很久了|(有)?(一|好|挺长)(一)?段时间|好一阵子|很长时间|蛮久)/

/** Comes again and again: no emergency, unless he says that it is another now. */
const AGAIN = /(经常|总是|老是|有时候?|偶尔|时不时|平时|反反复复|容易|每次|每到|每年|年年|间断|断断续续)/

const once = ({ known }: Cut, key: string, look: () => boolean): boolean => {
  const before = known.get(key)
  if (before !== undefined) return before
  const seen = look()
  known.set(key, seen)
  return seen
}

const before = (text: string, { from }: Span, span: Span) => text.slice(span.from, from)
const after = (text: string, { to }: Span, span: Span) => text.slice(to, span.to)

/** 没有胸痛、呼吸困难: what is denied of the first of a list is denied of all. */
const isDenied = (cut: Cut, found: Span, others: readonly Span[]): boolean => {
  const clause = spanAt(cut.clauses, found.from)
  const head = before(cut.text, found, clause)
  if (NO_DENIAL.test(head)) return false
  if (DENIAL.test(head)) return true
  if (DENIED_LIST.test(head)) return true
  const list = LIST.exec(head)
  if (!list) return false
  if (!list[0] && !WHOLE_LIST.test(head)) return false
  const end = found.from - list[0].length
  const earlier = others.filter(({ from, to }) => to === end && from >= clause.from && from < found.from)
  return earlier.some((each) => isDenied(cut, each, others))
}

/** Wishes of those who have learnt to live with it. */
const SETTLED = /(康复|后遗症|复查|复诊|针灸|理疗|调理|续方|开点?药|换药|停药|减药|想换)/

/** 去年，…: a clause that says only when. */
const ONLY_WHEN = new RegExp(
  `^(我|他|她|大概|大约|好像|就是|那是|记得)*(${PAST.source})(的时候|时|左右|吧|就|我|他|她)*$`,
)
const STORY = /(后来|当时|那时|那次|住院|治好|痊愈|抢救)/

/** 去年突然晕倒: so far back that suddenness does not make it present. */
const FAR_BACK = /(年|月|小时候|年轻|当年|那时|上次|那次|前段时间|前一段时间|前阵子|早年)/
const PRESENT =
  /((?<!到)现在|目前|正在|刚才|刚刚|今天|今早|今晚|这会儿|此刻|又|再次|小时前|分钟前|还在|仍|这次|这几天|这两天|今儿|眼下|当前|快来|救命)/
const nowAfter = (past: string) => (FAR_BACK.test(past) ? PRESENT : NOW)

/** 之前体检都正常，胸口疼: what was before reaches over a comma only where it is a story that has ended. */
const reaches = (cut: Cut, at: number, found: Span, whole: string) => {
  const clause = spanAt(cut.clauses, at)
  if (clause.from === spanAt(cut.clauses, found.from).from) return true
  const when = cut.text.slice(clause.from, clause.to)
  return ONLY_WHEN.test(when) || /(的时候|时|那次|那会儿|期间)$/.test(when) || SETTLED.test(whole) || STORY.test(whole)
}

/** 想死，绳子挂好了: nobody's wish to die is over by a word that ends otherwise. */
const OF_LIFE = /(死|活|自杀|轻生|割|跳|解脱|结束)/

const isOver = (cut: Cut, found: Span, sentence: Span) => {
  const said = cut.text.slice(found.from, found.to)
  const tail = cut.text.slice(found.to, Math.min(sentence.to, found.to + 24))
  if (OVER_AFTER.test(tail) && !NOT_OVER.test(tail)) return true
  const head = before(cut.text, found, sentence)
  if (PASSES.test(tail) || WAS_ONCE.test(tail)) return true
  if (ONCE.test(tail) && !NOW.test(head)) return true
  const whole = cut.text.slice(sentence.from, sentence.to)
  if (
    !OF_LIFE.test(said) &&
    (ENDED.test(whole) || WELL_AGAIN.test(whole)) &&
    !NOT_OVER.test(tail) &&
    !JUST_NOW.test(whole)
  )
    return true
  if (isBetter(whole, said)) return true
  if (STUCK.test(said) && IS_OUT.test(whole) && !JUST_NOW.test(whole)) return true
  const rest = cut.text.slice(found.to, spanAt(cut.clauses, found.from).to)
  if (PAST.test(said.replace('每次', '')) && ![head, said, rest].some((each) => NOW.test(each))) return true
  const past = [...head.matchAll(ALL_PAST)].at(-1)
  if (
    past &&
    reaches(cut, sentence.from + past.index, found, whole) &&
    !nowAfter(past[0]).test(head.slice(past.index)) &&
    !NOW.test(rest)
  )
    return true
  return HABIT.test(tail.slice(0, 6)) && !NOW.test(after(cut.text, found, sentence))
}

/** Names of illnesses: one who says only the name and asks about it has not got it. */
const NAME =
  /(扭转|夹层|热射病|休克|宫外孕|中毒|窒息|面瘫|偏瘫|癫痫|低血糖|酮症|血栓|溺水|触电|中暑|心绞痛|家暴|性侵|自杀|轻生|惊厥|昏迷|大出血|骤停)$/
/** 会农药中毒吗. */
const MAY = /(会|能)[^，。]{0,4}$/
const MAY_IT = /^[^，。]{0,4}[吗么嘛]/
const ABOUT = /^(症|病)?(的|是|为)?(由)?(什么|怎么|怎样|如何)(原因|病|意思|回事|引起|得的|造成|来的)/

/** Wants something else than help: a device, a lecture, a story. */
const ERRAND =
  /(宣传|理赔|夏令营|作文|安全课|防溺水|宠物医院|司法鉴定|捐献|哪个牌子|讲一?堂?课|报警器|手环|监测仪|志愿者|写小说|小说用|剧本|写论文|课题|写作业|买保险|放哪里|哪里(有)?卖|怎么(申请|报名|联系|安装|购买|修))/
const URGENT = /(突然|现在|刚才|刚刚|正在|救命|快来|晕|昏倒|吐|流血|疼|痛)/

const isAsked = (cut: Cut, found: Span, sentence: Span) => {
  if (NAME.test(cut.text.slice(found.from, found.to)) && ABOUT.test(cut.text.slice(found.to))) return true
  if (
    NAME.test(cut.text.slice(found.from, found.to)) &&
    MAY.test(before(cut.text, found, sentence)) &&
    MAY_IT.test(cut.text.slice(found.to))
  )
    return true
  if (isForKnowing(cut.text, found, sentence, cut.clauses)) return true
  if (once(cut, 'errand', () => ERRAND.test(cut.text) && !URGENT.test(cut.text))) return true
  const whole = cut.text.slice(sentence.from, sentence.to)
  const clause = spanAt(cut.clauses, found.from)
  const here = cut.text.slice(clause.from, clause.to)
  if (SUPPOSED.test(before(cut.text, found, clause))) return true
  if (/^(如果|要是|假如|万一|一旦|若是|倘若|假设)/.test(whole) && !NOW.test(whole)) return true
  return once(
    cut,
    `general ${clause.from}`,
    () => GENERAL.test(here) && !/(我|俺|爸|妈|老公|老婆|孩子|宝宝)(现在|突然|刚|今天|今早|正)/.test(whole),
  )
}

const REPORTS =
  /(说|讲|写|报道|文章|新闻|视频|帖子|电影|电视剧|小说|剧情|提到|看到|科普|讲座|里|个|篇|条)[，,：:。\s]*$/
const SOMEBODY = /((?<![像跟如似同被])有(个|的)?人|(?<!老)人家|主角|演员|一个人|某人|那人|别人|患者|病人)/

/** Read or heard of, in these words or in those that lead to them. */
const isRead = (cut: Cut, found: Span, own: string) => {
  const clause = spanAt(cut.clauses, found.from)
  if (READ.test(own.slice(clause.from))) return true
  const earlier = own.slice(0, clause.from)
  return READ.test(earlier) && (REPORTS.test(earlier) || SOMEBODY.test(cut.text.slice(clause.from, clause.to)))
}

const isTold = (cut: Cut, found: Span, sentence: Span) => {
  if (isOfAnimal(cut.text, found, sentence, cut.clauses)) return true
  const head = cut.text.slice(0, found.from)
  const mine = head.search(
    /(我自己(?!担心)|我现在|我也|我今天|我突然|我刚|我爸|我妈|我老公|我老婆|我孩子|我家|我奶奶|我爷爷|现在|刚才)(?!.*(听说|据说))/,
  )
  const own = mine < 0 ? head : ''
  if (isRead(cut, found, own)) return true
  if (OTHERS.test(own) && GONE.test(cut.text.slice(found.from, sentence.to)) && MY_WORRY.test(cut.text)) return true
  return OTHERS.test(own) && OTHERS_PAST.test(cut.text) && !/(现在|正在|突然|马上|快|怎么办|刚刚|刚才)/.test(cut.text)
}

/** 面瘫三个月，嘴还有点歪: what still is has been as long. */
const STILL = /(还(有点|有些|是有点|是有|不太|不大)|仍|依旧|依然)/

/** 左手麻，写字时明显，好几年了: a clause that says only how long. */
const ONLY_LONG = new RegExp(
  `^(已经|都|有|也|快|大概|差不多|断断续续|反反复复|前后|得有|持续|这样|这病|老毛病)*${LONG.source}(左右|吧|啦|的|了|就|一直|这样|如此|没变化|没发作)*$`,
)

const isLong = (cut: Cut, found: Span, sentence: Span) => {
  const whole = cut.text.slice(sentence.from, sentence.to)
  const clause = spanAt(cut.clauses, found.from)
  const start = STILL.test(cut.text.slice(clause.from, clause.to)) ? sentence.from : clause.from
  const head = cut.text.slice(Math.max(start, found.from - 24), found.from)
  const tail = cut.text.slice(found.to, Math.min(clause.to, found.to + 18))
  const longOnly = () =>
    cut.clauses.some(
      ({ from, to }) => from >= clause.from && to <= sentence.to && ONLY_LONG.test(cut.text.slice(from, to)),
    )
  const settled = () => SETTLED.test(whole) && LONG.test(whole)
  const long =
    once(cut, `settled ${sentence.from}`, settled) ||
    LONG.test(head) ||
    LONG.test(tail) ||
    AGAIN.test(before(cut.text, found, clause)) ||
    once(cut, `long ${clause.from}`, longOnly)
  return long && !NOW.test(whole)
}

/** How what was found is told. `others`: all that was found in the text, for lists. */
export const standingOf = (cut: Cut, found: Span, others: readonly Span[]): Standing => {
  const sentence = spanAt(cut.sentences, found.from)
  if (isDenied(cut, found, others) || isWell(cut.text, found, spanAt(cut.clauses, found.from))) return 'denied'
  if (isImagined(cut.text, found, sentence, cut.clauses)) return 'told'
  if (once(cut, `told ${found.from}`, () => isTold(cut, found, sentence))) return 'told'
  if (isOver(cut, found, sentence)) return 'over'
  if (isAsked(cut, found, sentence)) return 'asked'
  return isLong(cut, found, sentence) ? 'long' : 'now'
}
