import { numberOf } from './facts'
import type { Span } from './text'

/** A number that a patient measured, and where he says it. */
interface Reading extends Span {
  value: number
}

const readings = (text: string, pattern: RegExp, valueOf: (groups: readonly string[]) => number): Reading[] =>
  [...text.matchAll(pattern)].map((match) => ({
    value: valueOf([...match]),
    from: match.index,
    to: match.index + match[0].length,
  }))

const numberIn = ([, value]: readonly string[]) => Number(value)

/** 二百二 is 220, 一百八十五 is 185. */
const hundredsOf = ([, hundreds = '', tens = '零', ones = '零']: readonly (string | undefined)[]) =>
  numberOf(hundreds) * 100 + numberOf(tens) * 10 + numberOf(ones)

/** 39.8, 39点8, 三十九度八, 三十八度半: the whole and what follows the point. */
const decimalOf = (whole = '', part = '') => numberOf(whole) + (part === '半' ? 0.5 : numberOf(part || '零') / 10)

const NUMBER = '(\\d{1,2}|[一二三四五六七八九]?十?[一二两三四五六七八九]|[二三四五六七八九]十)'
const POINT = '(?:\\.|点|度)'
const PART = '([\\d一二三四五六七八九半])'

/** A meter that shows HI has more sugar before it than it can count. */
const BEYOND_THE_METER =
  /血糖[^。;]{0,12}(?:hi(?![a-z])|爆表|高(?:到|得)?(?:测|显示)不(?:出|了)|超出?(?:了)?(?:量程|范围))/g
const BELOW_THE_METER = /血糖[^。;]{0,12}(?:lo(?![a-z])|低到?测不(?:出|了))/g
const TENS_OF_SUGAR = /血糖[^，。;0-9]{0,6}([二三]十[一二三四五六七八九]?)/g
const SPOKEN_SUGAR = new RegExp(`血糖[^，。;0-9]{0,6}?${NUMBER}点${PART}`, 'g')
const SUGAR =
  /(?:血糖|空腹|餐后|随机|指尖糖)[^，。;0-9]{0,8}(\d{1,2}(?:\.\d{1,2})?)(?![\d/岁年月天次小分片点]|个(?:小时|点|月))/g

const sugarsIn = (text: string) =>
  [
    ...readings(text, BEYOND_THE_METER, () => 33.3),
    ...readings(text, BELOW_THE_METER, () => 1),
    ...readings(text, TENS_OF_SUGAR, ([, value = '']) => numberOf(value)),
    ...readings(text, SPOKEN_SUGAR, ([, whole, part]) => decimalOf(whole, part)),
    ...readings(text, SUGAR, numberIn),
  ].filter(({ value }) => value > 0.5 && value < 60)

const SPOKEN_PRESSURE =
  /(?:高压|收缩压|血压)[^。;0-9]{0,8}?([一二两])百零?(?:([一二三四五六七八九])十?)?([一二三四五六七八九])?/g
const PRESSURE_PAIR = /(\d{2,3})\s*[/／\-~到]\s*(\d{2,3})/g
const PRESSURE_ONE = /(?:高压|收缩压|血压)[^。;0-9]{0,8}(\d{3})(?!\d|\/)/g
const SAID_LOWER =
  /(?:血压|高压|收缩压)[^，。;0-9]{0,8}\d{3}(?![到至~-])[，、和\s跟]*(?:低压|舒张压)?[^，。;0-9]{0,3}(\d{2,3})(?!\d|[岁年天分])/g
const LOWER = /(?:低压|舒张压)[^，。;0-9]{0,6}(\d{2,3})(?!\d)/g
const SPOKEN_LOWER =
  /(?:低压|舒张压)[^，。;0-9]{0,6}?([一二两])百零?(?:([一二三四五六七八九])十?)?([一二三四五六七八九])?/g

const uppersIn = (text: string) =>
  [
    ...readings(text, PRESSURE_PAIR, numberIn),
    ...readings(text, PRESSURE_ONE, numberIn),
    ...readings(text, SPOKEN_PRESSURE, hundredsOf),
  ].filter(({ value }) => value >= 60 && value < 300)

/** 130到145之间 is a range, not a pair: the lower one is lower. */
const lowerOf = ([, upper, lower]: readonly string[]) => (Number(lower) < Number(upper) ? Number(lower) : 0)

const lowersIn = (text: string) =>
  [
    ...readings(text, PRESSURE_PAIR, lowerOf),
    ...readings(text, SAID_LOWER, numberIn),
    ...readings(text, LOWER, numberIn),
    ...readings(text, SPOKEN_LOWER, hundredsOf),
  ].filter(({ value }) => value >= 30 && value < 200)

const NO_BODY_HEAT =
  /(?:水温|室温|气温|外面|空调|户外|天气|热水|近视|散光|弯曲|角度|酒|白酒|车间|车里|屋里)[^，。；]{0,6}$/
const DEGREES = new RegExp(`${NUMBER}${POINT}?${PART}?\\d?\\s*(?:度|℃|°|摄氏)${PART}?`, 'g')
const NO_NUMBER_AFTER = '(?![\\d周岁天个年月分次斤公/]|kg|mm)'
const BARE_DEGREES = new RegExp(
  `(?:体温|烧到了?|烧|温度|量了?|额温|腋温|耳温|肛温)[^，。0-9]{0,6}(3[5-9]|4[0-3])(?:${POINT}(\\d))?${NO_NUMBER_AFTER}`,
  'g',
)
const PLAIN_DEGREES = new RegExp(`(?<![\\d.])(3[789]|4[0-2])(?:\\.|点)(\\d)${NO_NUMBER_AFTER}`, 'g')
const OTHER_NUMBER = /(?:血糖|血压|血氧|体重|身高|孕|肌酐|尿酸)[^，。；]{0,8}$/

const degreesIn = (text: string) =>
  [DEGREES, BARE_DEGREES, PLAIN_DEGREES]
    .flatMap((pattern) => readings(text, pattern, ([, whole, part, after]) => decimalOf(whole, part ?? after)))
    .filter(({ value, from }) => value >= 34 && value < 43.5 && !NO_BODY_HEAT.test(text.slice(0, from)))
    .filter(({ from }) => !OTHER_NUMBER.test(text.slice(0, from)))

/** 从98掉到86: the last number counts. */
const OXYGEN =
  /(?:血氧|氧饱和|饱和度|氧合|spo2)[^。；;，心脉压]{0,14}?(?:\d{2}%?[^。；;，心脉压\d]{0,5}(?:到|成))?(\d{2}|[六七八九]十[一二三四五六七八九]?)(?!\d)/g

const oxygenIn = (text: string) =>
  readings(text, OXYGEN, ([, value = '']) => numberOf(value)).filter(({ value }) => value >= 40 && value <= 100)

const NUMERAL_HUNDREDS = '([一二两])百零?(?:([一二三四五六七八九])十?)?([一二三四五六七八九])?'
const BEATS = /(?:心率|心跳|脉搏|脉率)[^，。;0-9百]{0,8}?(\d{2,3})(?![\d%/年岁天])/g
const SPOKEN_BEATS = new RegExp(`(?:心率|心跳|脉搏|脉率)[^，。;0-9]{0,6}?${NUMERAL_HUNDREDS}`, 'g')
/** Of a runner, or of a child that is not born. */
const BEATS_FASTER = /(?:胎|运动|跑|健身|最大|最高|锻炼|骑车|爬)[^。]{0,12}$/

const beatsIn = (text: string) =>
  [...readings(text, BEATS, numberIn), ...readings(text, SPOKEN_BEATS, hundredsOf)].filter(
    ({ value, from }) => value >= 15 && value < 280 && !BEATS_FASTER.test(text.slice(0, from)),
  )

/** What a patient may have measured himself, by the name that a rule calls it. */
export const MEASURED: Readonly<Record<string, (text: string) => Reading[]>> = {
  血糖: sugarsIn,
  体温: degreesIn,
  血氧: oxygenIn,
  心率: beatsIn,
  高压: uppersIn,
  低压: lowersIn,
}
