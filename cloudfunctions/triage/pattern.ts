/** A few characters, but not a denial or another part of the body in between. */
const NEAR = '[^，。！？；：,!?;\\n不没无未别头腹肚腰腿背肩牙嗓喉眼耳胃手脚膝鼻]{0,8}?'
/** Anything within the clause. */
const FAR = '[^，。！？；：,!?;\\n不没无未]{0,14}?'

/** 不停地抖 denies nothing. */
const GAP = '[^，。；！？没不无]'
const GAP_WITH_ON_AND_ON = '(?:[^，。；！？没不无]|不停|不断|不住|不由)'

/** How a word of the knowledge is written: a regular expression in which `…` is a short gap and `~` a long one. */
export const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .map((word) => `(?:${word.replaceAll(GAP, GAP_WITH_ON_AND_ON).replaceAll('…', NEAR).replaceAll('~', FAR)})`)
      .join('|'),
    'g',
  )
