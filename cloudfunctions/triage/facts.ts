/** What is known of the person, said or given. */
export interface Person {
  /** Years; null when nobody said. */
  age: number | null
  /** Whole months of life, for infants. */
  months: number | null
  sex: 'male' | 'female' | null
  pregnant: boolean
  /** Under 14: by age, or by how he is called. */
  child: boolean
  /** A small child for certain, not somebody's son of unknown age. */
  surelyChild: boolean
  chronic: readonly string[]
}

/** What a caller knows of the person beside the words. */
export interface Facts {
  age?: number
  months?: number
  sex?: 'male' | 'female'
  pregnant?: boolean
  chronic?: readonly string[]
}

const DIGITS = '零一二三四五六七八九'

/** 三 → 3, 二十八 → 28, 两 → 2, 半 → 0.5. */
export const numberOf = (word: string): number => {
  if (/^\d/.test(word)) return Number.parseFloat(word)
  if (word === '半') return 0.5
  if (word === '几' || word === '数') return 3
  const plain = word.replaceAll('两', '二').replaceAll('俩', '二')
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['', plain]
  const of = (digit: string) => Math.max(0, DIGITS.indexOf(digit.charAt(0) || '零'))
  if (!plain.includes('十')) return of(ones)
  return (tens ? of(tens) : 1) * 10 + (ones ? of(ones) : 0)
}

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+|半)'

const CHILD =
  /(宝宝|宝贝|婴儿|婴幼儿|幼儿|小孩|孩子|小朋友|小儿|小宝|大宝|二宝|小家伙|毛毛|小崽|乖乖|毛头|女娃|男娃|娃娃|娃|新生儿|早产儿|小男孩|小女孩|男宝|女宝|儿童|囡囡|幼童|囟门|吃奶|喂奶|尿不湿|幼儿园|小外孙|孙子|孙女|外孙|儿子|女儿)/
const NO_CHILD =
  /(要|想要|怀|生|有|没有|带|喂|哄|抱|为了|送|想生|再要|打掉|流掉|生完|生了|为|照顾|影响|对|给|陪)(个|了|过|着|完|二胎|一个|两个|三个)*(孩子|小孩|宝宝|儿子|女儿|娃)|(肚子里|腹中|胎中|胎里)的?(宝宝|孩子)|(孩子|宝宝)(他|她)?(爸|妈|父|母)|孩子(都|已经)?(大|上大学|工作|结婚)|(儿子|女儿|孙子|孙女)(说|让|叫|带|陪|帮|不在|给|不孝|要|觉得|发现|回)/

/** How old, as words say it. */
const ageIn = (text: string): number | null => {
  const years = new RegExp(`${NUMBER}(?:周)?岁(?:半|多)?|年龄[：:]?(\\d+)`).exec(text)
  if (years) return Math.floor(numberOf(years[1] ?? years[2] ?? '0'))
  if (/(\d|[一二三四五六七八九十])十?多岁/.test(text)) return 60
  return /(老人|老人家|老年人|奶奶|爷爷|姥姥|姥爷|外公|外婆|老太太|老爷子|老大爷)/.test(text) ? 70 : null
}

/** 十个月，…: months of life where the words are those of an infant. */
const INFANT = /(哭|吃奶|喝奶|奶粉|辅食|尿布|尿不湿|囟门|抱着|喂)/

/** Months of life, as words say it: 满月, 两个月大的宝宝, 出生十天. */
const monthsIn = (text: string): number | null => {
  const months = new RegExp(
    `${NUMBER}个?(?:多|半|来)?月(?:大|龄|半|多|零|的?小?(?:宝宝|婴儿|孩子|小孩|娃|宝贝|女儿|儿子|男宝|女宝|女婴|男婴))|(?:宝宝|婴儿|孩子|娃|女儿|儿子|小孩|才|刚|宝贝|小宝|满|刚满|未满|不到|不满|不足|没有|不够|快|将|快满|百天|二宝|大宝|小家伙|男孩|女孩)(?:才|刚|未|不|还|没有|没)*(?:满|到|足)?${NUMBER}个?(?:多|半|来)?月(?!前|了|来|没|不)`,
  ).exec(text)
  const stated = new RegExp(`月龄[：:是为]?${NUMBER}`).exec(text)
  if (stated) return Math.floor(numberOf(stated[1] ?? '0'))
  const below = /(未满|不满|不到|不足|未足|没有|不够|快满|将满|快到|还没到|没到|没满)/.test(months?.[0] ?? '') ? 0.5 : 0
  if (months) return Math.max(0, Math.floor(numberOf(months[1] ?? months[2] ?? '0') - below))
  const named = new RegExp(
    `(?:宝宝|宝贝|婴儿|孩子|小孩|娃|毛毛|小宝|二宝|大宝|老大|老二|老三|双胞胎|妞妞|丫头|闺女|小家伙|毛头|宝|女儿|儿子|女婴|男婴|女宝|男宝|孙子|孙女)(?:才|刚|出生|现在|今天|有|满)*${NUMBER}(?:多|来|几)?天(?!没|不|前|了|来|都)`,
  ).exec(text)
  const full = new RegExp(`(?:刚|才|还没|快|将)?满${NUMBER}(?:多|来|几)?天(?!没|不|前|了|都)`).exec(text)
  if (full && INFANT.test(text)) return Math.floor(numberOf(full[1] ?? '0') / 30)
  const first = new RegExp(`^${NUMBER}个(?:多|半)?月(?:零[^，。]{1,3}天)?[，,]`).exec(text)
  if (first && INFANT.test(text)) return Math.floor(numberOf(first[1] ?? '0'))
  if (named) return Math.floor(numberOf(named[1] ?? '0') / 30)
  const days = new RegExp(
    `(?:出生|生下来|生下)(?:才|刚|后|了|到现在|不到|没到)*(?:第)?${NUMBER}(?:多|来|几)?个?(天|周|星期)|${NUMBER}(?:多|来|几)?(天|周|个?星期)(?:大|的?(?:小?宝宝|小?婴儿|新生儿|奶?娃|毛毛|小?宝贝|女婴|男婴|女宝|男宝|小孩|孩子|小家伙))`,
  ).exec(text)
  if (days) return Math.floor((numberOf(days[1] ?? days[3] ?? '0') * ((days[2] ?? days[4]) === '天' ? 1 : 7)) / 30)
  return /(新生儿|刚出生|刚生下|刚满月|刚出月|出了月子|出月子|刚出满月|没满月|未满月|不到满月|还没满月|刚过满月|满月的?(宝宝|孩子|娃)|满月前|(月子|月窝|月窠|月里)(里)?的?(宝宝|孩子|娃)|没出月子?的?(宝宝|孩子|娃)|没出百天|没过百天|出生没几天)/.test(
    text,
  )
    ? 0
    : null
}

const PREGNANT =
  /(怀孕|早产(?!儿|史)|快生了|要生了|怀着|怀了|身怀|有了身子|双胞胎|孕产|产检|宫缩|腹中胎儿|肚子里的?(宝宝|孩子|娃)|怀着孕|孕妇|孕期|孕早期|孕中期|孕晚期|早孕|妊娠|有孕|有喜|身孕|怀上了|怀了(孩子|宝宝|孕|二胎|三胎)|(孕|怀孕)?[0-9一二三四五六七八九十]+(多)?周(的)?(孕|孕妇|了见红|了破水)|孕[0-9一二三四五六七八九十]|胎动|羊水|预产期|待产|临产|大着肚子|挺着大肚子|大肚子(?=[0-9一二三四五六七八九十])|[四五六七八九4-9]个(多|半)?月(的)?(身孕|大肚子)|脐带(掉|脱|露)|我怀)/
const NOT_PREGNANT =
  /(怀孕情况[：:]?\s*(未怀孕|备孕)?|没有?怀孕|没怀孕|未怀孕|不是怀孕|不会怀孕|怀孕前|想怀孕|准备怀孕|打算怀孕|能怀孕|备孕|避孕|怀不上|怀孕(吗|么|的几率|的机会|困难|几率)|是不是怀孕|怀孕了吗|会怀孕|排除怀孕|怕怀孕|可以怀孕|怀孕试纸阴|没怀上|之前怀孕|以前怀孕|怀孕的时候|怀孕时)/g

const FEMALE =
  /(女性|女士|女孩|女生|女儿|老婆|妻子|妈妈|母亲|奶奶|姥姥|外婆|婆婆|丈母娘|姐姐|妹妹|媳妇|阿姨|女，|，女|女,|女\d|女友|女朋友|月经|例假|大姨妈|怀孕|孕|阴道|子宫|卵巢|白带|宫颈|乳房|哺乳|产后|坐月子|流产|人流|绝经|更年期|外阴|我妈|她|闺女|孙女|女宝|女婴|奶水)/
const MALE =
  /(男性|男士|男孩|男生|儿子|老公|丈夫|爸爸|父亲|爷爷|姥爷|外公|公公|岳父|哥哥|弟弟|叔叔|男，|，男|男,|男\d|男友|男朋友|睾丸|阴茎|前列腺|龟头|包皮|阳痿|早泄|勃起|射精|遗精|精子|阴囊|我爸|他(?!们|人|汀)|孙子|男宝|男婴|蛋蛋|精索)/

const sexIn = (text: string): Person['sex'] => {
  const [female, male] = [FEMALE.test(text), MALE.test(text)]
  return female === male ? null : female ? 'female' : 'male'
}

const CHRONIC = [
  '高血压',
  '糖尿病',
  '冠心病',
  '心衰',
  '房颤',
  '哮喘',
  '慢阻肺',
  '肾病',
  '肝硬化',
  '癫痫',
  '肿瘤',
  '痛风',
]

const SMALL_CHILD =
  /(宝宝|宝贝|婴儿|婴幼儿|幼儿|小孩|小朋友|小儿|小宝|大宝|二宝|毛毛|毛头|娃|新生儿|早产儿|小男孩|小女孩|男宝|女宝|儿童|幼童)/

const isChild = (text: string, age: number | null, months: number | null) => {
  if (age !== null) return age < 14
  if (months !== null) return true
  return CHILD.test(text.replace(new RegExp(NO_CHILD, 'g'), ''))
}

/** What is given counts before what the words say. */
export const personIn = (text: string, given: Facts = {}): Person => {
  const months = given.months ?? (given.age === undefined || given.age < 3 ? monthsIn(text) : null)
  const age = given.age ?? (months === null ? ageIn(text) : Math.floor(months / 12))
  const sex = given.sex ?? sexIn(text)
  const said = PREGNANT.test(text.replace(NOT_PREGNANT, ''))
  const child = given.age !== undefined ? given.age < 14 : isChild(text, age, months)
  const surelyChild =
    child && (age !== null || months !== null || SMALL_CHILD.test(text.replace(new RegExp(NO_CHILD, 'g'), '')))
  const chronic = [...new Set([...(given.chronic ?? []), ...CHRONIC.filter((word) => text.includes(word))])]
  return { age, months, sex, pregnant: given.pregnant ?? (sex !== 'male' && said), child, surelyChild, chronic }
}
