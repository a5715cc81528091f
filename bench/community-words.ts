/** Invented posts with words as common as words are: some in a third of all posts, a topic's in a twelfth, a name in ten of 200,000. */
import { randomFrom } from '../local/hospital/random'

interface Topic {
  illness: string
  signs: readonly string[]
  cares: readonly string[]
}

const topic = (illness: string, signs: readonly string[], cares: readonly string[]): Topic => ({
  illness,
  signs,
  cares,
})

const TOPICS: readonly Topic[] = [
  topic('高血压', ['头晕', '血压不稳'], ['降压药按时吃', '早上量血压', '少放盐']),
  topic('糖尿病', ['低血糖', '总是口渴'], ['胰岛素换了地方打', '主食减了一半', '空腹测血糖']),
  topic('哮喘', ['夜里咳醒', '胸口发紧'], ['喷雾随身带', '床单每周烫洗', '躲开冷风']),
  topic('乳腺癌术后', ['胳膊水肿', '掉头发'], ['化疗第三次', '每天爬墙练习', '戴弹力袖套']),
  topic('甲状腺术后', ['嗓子哑', '手脚发麻'], ['优甲乐空腹吃', '钙片隔开吃', '半年查一次血']),
  topic('哺乳期', ['涨奶发烧', '腰酸背痛'], ['夜里喂两次', '热敷以后再喂', '盆底练习']),
  topic('痛风', ['大脚趾红肿', '半夜疼醒'], ['多喝白开水', '海鲜不碰了', '尿酸降下来了']),
  topic('冠心病', ['走快了就累', '上楼腿软'], ['支架后一年', '每天散步半小时', '药盒分七格']),
  topic('慢性肾病', ['脚踝浮肿', '泡沫尿'], ['低蛋白饭', '记录每天尿量', '不乱吃偏方']),
  topic('胃炎', ['饭后反酸', '上腹胀'], ['小米粥养着', '咖啡停了', '睡前不吃东西']),
  topic('失眠', ['凌晨三点醒', '白天没精神'], ['手机放客厅', '晚饭后走走', '午觉不超过半小时']),
  topic('腰椎间盘突出', ['坐久了腿麻', '弯腰疼'], ['硬板床', '游泳每周两次', '小燕飞练习']),
]

const OPENINGS = ['请问大家', '想听听大家的经验', '来报个平安']
const ENDINGS = [
  '下个月还要去复查',
  '家里人都很担心',
  '医生说先不要着急',
  '有经验的朋友说说',
  '天气一冷就明显',
  '今天心情好多了',
  '谢谢大家一直陪着',
  '慢慢来总会好的',
  '护士教得很细心',
  '第一次发帖有点紧张',
  '准备下周再去门诊',
  '坚持了三个月才看到变化',
]

const RARE = { first: 200, second: 100 }

/** One of 20,000 names of two signs; no other word has them side by side. */
const rareName = (of: number) => String.fromCodePoint(0x6000 + (of % RARE.first), 0x7000 + Math.floor(of / RARE.first))

export interface Words {
  title: string
  text: string
  /** Stands in few other posts. */
  rare: string
}

/** The words of the nth post, always the same. */
export const wordsOf = (n: number): Words => {
  const random = randomFrom(`post ${n}`)
  const { illness, signs, cares } = TOPICS[n % TOPICS.length] as Topic
  const rare = rareName(random.int(0, RARE.first * RARE.second - 1))
  const [care, other] = random.shuffle(cares)
  const said = [random.pick(OPENINGS), `${illness}${random.int(1, 20)}年了`, random.pick(signs), care, other]
  const text = `${[...said, ...random.shuffle(ENDINGS).slice(0, 2)].join('，')}。我们在「${rare}」。`
  return { title: `${illness}：${random.pick(signs)}`, text, rare }
}
