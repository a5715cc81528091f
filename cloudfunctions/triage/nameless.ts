import { termsIn } from './terms'
import type { Span } from './text'

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳段焦巴牧谷车侯宓全班仰秋仲伊宫宁仇栾甘祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白蒲从鄂索籍赖卓蔺屠蒙池乔阴闻党翟谭贡劳姬申扶堵冉宰雍桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎连习艾容向古易廖耿匡国文寇广东欧沃利师巩聂晁关荆查佘肖岳游覃'
const COMPOUND = '欧阳|司马|上官|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|轩辕'

const KIN =
  '爸爸|爸|父亲|妈妈|妈|母亲|老公|丈夫|先生|爱人|老伴儿?|老婆|妻子|太太|媳妇|儿子|女儿|闺女|儿媳|女婿|孩子|宝宝|宝贝|小孩|孙子|孙女|外孙女?|爷爷|奶奶|姥姥|姥爷|外公|外婆|公公|婆婆|岳父|岳母|丈母娘|哥哥|哥|姐姐|姐|弟弟|弟|妹妹|妹|叔叔|叔|伯伯|伯父|姑姑|姑妈|姑|舅舅|舅|姨妈|阿姨|姨|表哥|表姐|表弟|表妹|堂哥|堂弟|侄子|侄女|外甥女?|男朋友|女朋友|男友|女友|同事|同学|朋友|邻居|室友|保姆'
const TITLES = '患者|病人|患儿|本人|家属|联系人|家长|监护人|我是|医生|大夫|主任'
const HAN = '\\u4e00-\\u9fff'

/** 从床上, 左侧, 马上, 严重: begin like a surname and go on otherwise. */
const NO_SURNAME =
  '(?!从[床上小今昨去生楼下早深那这头前十]|左[侧边手右腿脚眼输上下肾肺肩耳臂]|马上|严重|易[患得感怒]|查[出了过]|于是|时[间候]|应该)'
const NAME = `${NO_SURNAME}(?:${COMPOUND}|[${SURNAMES}])[${HAN}]{1,2}`
const AFTER_KIN = new RegExp(`(?:${KIN}|${TITLES})(?:名?叫|名字叫|是|[：:\\s])?(${NAME}|[小阿老][${SURNAMES}])`, 'gu')
const BETWEEN_COMMAS = new RegExp(`(?:${KIN}|${TITLES})[，,](${NAME})(?=[，,])`, 'gu')
/** 我叫…, 姓名：…, 小名…: whatever follows is a name. */
const CALLED =
  /(?:我叫|名叫|名字叫|名字是|名字|姓名|小名|大名|昵称|网名|真名)(?:是|叫|为)?[：:\s]*([^\s，。,.;；！!？?、]{1,8})/gu
/** 儿子叫豆豆, and not 叫他没反应. */
const KIN_CALLED = new RegExp(
  `(?:${KIN}|${TITLES}|他|她)叫(?![不他她它我没了救也都几一半起做什么声得喊着出过名妈爸人来去])([${HAN}]{2,4})(?=[，。,.;；！!？?、\\s\\d]|今年|才|刚|现在|有|得|是|$)`,
  'gu',
)

const ADDRESS =
  /(?:家住|现住|居住|住在|住址|地址|家在|老家在?|户籍|单位在?|上班在)(?:是|[：:\s])?([\u4e00-\u9fff\w]{2,30}?(?:号|栋|幢|座|单元|室|村|小区|花园|公寓|大厦|社区|街道|镇|弄)[\w号栋幢座楼层单元室户组\-一二三四五六七八九十]*)/gu
const LIVES = /(?:家住|现住|居住在?|住在|住址|家庭地址|地址)(?:是|[：:\s])?([^\s，。,;；！!？?、]{2,30})/gu
const STREET =
  /([\u4e00-\u9fff]{2,8}?(?:路|街|巷|弄|大道|胡同|小区|花园|苑|村|社区)[\d一二三四五六七八九十]+(?:号|弄|栋|幢|座|单元|室|楼|组)[\w号栋幢座楼层单元室户\-一二三四五六七八九十]*)/gu
const NUMBERS = [
  /([\w.+-]+@[\w-]+\.[\w.]+)/gu,
  /((?:\d[\s-]?){6,}[\dxX])/gu,
  /([\d\uff10-\uff19xX-]{6,})/gu,
  /([零〇一二三四五六七八九幺]{7,})/gu,
  /(?:住院号|病历号|门诊号|就诊卡号?|医保卡号?|社保卡号?|身份证号?|护照号?|电话|手机号?|微信号?|QQ号?|qq号?)(?:是|[：:\s])*([A-Za-z\d_-]{4,})/gu,
]

/** Words that begin like a surname and are none: 常年, 高烧, 全身, 时常. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
const NO_NAME =
  /^(高|常|全|时|平|白|方|安|温|强|单|解|边|别|从|和|向|通|连|应|计|关|查|于|明|支|双|成|麻|花|毛|贝|皮|管|项|阴|暴|包|石|金|车|元|空|冷|水|容|任|张开|张嘴|张口|施|别|古怪|文|包块|盛|万一|时候|时常|项目|左|周围|周末|周身|周[一二三四五六日天]|东西|国|广|农|党|劳|利|师|房|应该|易|曾|平时|纪|伊|段时间|毕|关节|汗|黄|乐|童|宫|贾|季|秋|夏天|江|海|钟头|路|林)(?![${HAN}]{2}$)/u

const beginsAWord = (text: string, at: number) => {
  const word = WORDS.segment(text).containing(at)
  return word !== undefined && word.segment.length > 1 && word.index === at && NO_NAME.test(word.segment)
}

const groupsOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => {
    const said = match[1] ?? match[0]
    const from = match.index + match[0].lastIndexOf(said)
    return { from, to: from + said.length }
  })

/** 我妈高血压: an illness that begins like a surname is none. */
const namesIn = (text: string): Span[] => {
  const known = termsIn(text)
  const isKnown = ({ from, to }: Span) => known.some((term) => term.from < to && from < term.to && term.from <= from)
  return [AFTER_KIN, BETWEEN_COMMAS]
    .flatMap((pattern) => groupsOf(text, pattern))
    .filter((span) => !isKnown(span) && !beginsAWord(text, span.from))
    .map(({ from, to }) => {
      const next = known.find((term) => term.from > from && term.from < to)
      return { from, to: next?.from ?? to }
    })
}

/** Who somebody is stays here: names, numbers, addresses. What ails him goes on. */
export const withoutIdentity = (text: string): string => {
  const hidden = [...NUMBERS, CALLED, KIN_CALLED, ADDRESS, LIVES, STREET].flatMap((pattern) => groupsOf(text, pattern))
  const spans = [...hidden, ...namesIn(text)].sort((a, b) => b.from - a.from)
  let shown = text
  let before = text.length
  for (const { from, to } of spans) {
    if (from >= before) continue
    shown = `${shown.slice(0, from)}□${shown.slice(Math.min(to, before))}`
    before = from
  }
  return shown
}
