import misspellings from './knowledge/misspellings.json'

const TRADITIONAL =
  '暈頭暫痠癢腫脹膚顆瘡癱瘋癇癬鬱慮壓膽腎臟腦頸頰顎齒齦體關節腳腸發燒熱嘔瀉經產婦嬰兒孫媽爺個們時間見視聽說話語請問醫藥處這裡過還沒無來會覺現從幾點歲週數對開長復診療護師檢驗術後傷斷車禍電擊氣悶顫動靜聲嚨淚驚癥狀輕減緩異變紅黃綠藍顏淨濕乾涼凍陰陽強緊鬆難堅軟細寬厲撐獨輸將愛滅農誤飲質給讓與為嚴鈣鹽鐵貧補營養懷裏並樣雙鐘攣寶臉脣麼嗎東邊側飯喫總睏癲殺遺書樓墜號線陣連續濁穩顯鬧壞頓鏡導種類風燙貓蟲魚卻該應樂運轉張誰瞼閉嚥準備單條幫羅壯'
const SIMPLIFIED =
  '晕头暂酸痒肿胀肤颗疮瘫疯痫癣郁虑压胆肾脏脑颈颊颚齿龈体关节脚肠发烧热呕泻经产妇婴儿孙妈爷个们时间见视听说话语请问医药处这里过还没无来会觉现从几点岁周数对开长复诊疗护师检验术后伤断车祸电击气闷颤动静声咙泪惊症状轻减缓异变红黄绿蓝颜净湿干凉冻阴阳强紧松难坚软细宽厉撑独输将爱灭农误饮质给让与为严钙盐铁贫补营养怀里并样双钟挛宝脸唇么吗东边侧饭吃总困癫杀遗书楼坠号线阵连续浊稳显闹坏顿镜导种类风烫猫虫鱼却该应乐运转张谁睑闭咽准备单条帮罗壮'

const simple = new Map([...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i] ?? character]))

const FULL_WIDTH = /[\uff01-\uff5e]/

const plain = (character: string) => {
  if (FULL_WIDTH.test(character) && !'，！？；：（）'.includes(character))
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  return simple.get(character) ?? character
}

const MEANT = new Map<string, string>(Object.entries(misspellings.words))
const MISSPELT = new RegExp([...MEANT.keys()].join('|'), 'g')

/**
 * As the knowledge is written: simplified characters, half-width letters and digits, small letters, and common slips of typing put
 * right. As long as what was given, so that a place in it is the same place in the patient's own words.
 */
export const normalised = (text: string) =>
  Array.from({ length: text.length }, (_, i) => plain(text.charAt(i)).toLowerCase())
    .map((character, i) => (character.length === 1 ? character : text.charAt(i)))
    .join('')
    .replace(MISSPELT, (slip) => MEANT.get(slip) ?? slip)

/** A stretch of text: from its first character to the one after its last. */
export interface Span {
  from: number
  to: number
}

const split = (text: string, ends: RegExp): Span[] => {
  const spans: Span[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(ends)) {
    if (index > from) spans.push({ from, to: index })
    from = index + mark.length
  }
  return text.length > from ? [...spans, { from, to: text.length }] : spans
}

/** Between commas. */
export const clausesOf = (text: string) => split(text, /[，。！？；：,!?;\n\r]+|\.(?!\d)|\s{1,}/g)

/** Between full stops. */
export const sentencesOf = (text: string) => split(text, /[。！？；!?;\n\r]+/g)

export const spanAt = (spans: readonly Span[], at: number): Span =>
  spans.find(({ from, to }) => from <= at && at < to) ?? { from: at, to: at }
