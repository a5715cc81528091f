/** A few characters, but not a denial or another part of the body in between. */
const NEAR = '[^，。！？；：,!?;\\n不没无未别头腹肚腰腿背肩牙嗓喉眼耳胃手脚膝鼻]{0,8}?'
/** Anything within the clause. */
const FAR = '[^，。！？；：,!?;\\n不没无未]{0,14}?'

/** 不停地抖 denies nothing. */
const GAP = '[^，。；！？没不无]'
const GAP_WITH_ON_AND_ON = '(?:[^，。；！？没不无]|不停|不断|不住|不由)'

/** Characters that stand alone in many lists, and the everyday words that hold them and mean nothing ill. */
const ALONE: Readonly<Record<string, string>> = {
  抽: '抽(?!烟|血|屉|空|脂|液|水|取|查|检|奖|签|油|象|泣|痛|疼|时间|出|纸|湿|样|号|题|调|打|根|支|完|点)',
  吐: '吐(?!槽|字|痰|司|露|舌头|泡泡|鲁番)',
  晕: '晕(?!车|船|机|血|针|染|色|开)',
  昏: '(?<!黄)昏(?!黄|暗|君|花)',
  憋: '憋(?!尿|屎|笑|屈|不住|大便|坏)',
  扎: '扎(?!针|头发|马尾|辫|实|根|心)',
}

/** How a word of the knowledge is written: a regular expression in which `…` is a short gap and `~` a long one. */
export const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .map((word) => ALONE[word] ?? word)
      .map((word) => `(?:${word.replaceAll(GAP, GAP_WITH_ON_AND_ON).replaceAll('…', NEAR).replaceAll('~', FAR)})`)
      .join('|'),
    'g',
  )
