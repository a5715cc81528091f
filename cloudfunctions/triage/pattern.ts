/** A few characters, but not a denial or another part of the body in between. */
const NEAR = '[^，。！？；：,!?;\\n不没无未别头腹肚腰腿背肩牙嗓喉眼耳胃手脚膝鼻]{0,8}?'
/** Anything within the clause. */
const FAR = '[^，。！？；：,!?;\\n不没无未]{0,14}?'

/** How a word of the knowledge is written: a regular expression in which `…` is a short gap and `~` a long one. */
export const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => `(?:${word.replaceAll('…', NEAR).replaceAll('~', FAR)})`).join('|'), 'g')
