const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
/** 一亿元, beyond what any bill here can say. */
const TOO_MUCH_FEN = 10_000_000_000

const digit = (n: number) => DIGITS.charAt(n)

/** Four places at most; a row of zeros inside is said once, one at the end not at all. */
const section = (n: number): string => {
  let said = ''
  for (let place = 3; place >= 0; place--) {
    const value = Math.floor(n / 10 ** place) % 10
    if (value) said += digit(value) + PLACES[place]
    else if (said && !said.endsWith('零') && n % 10 ** place) said += '零'
  }
  return said
}

const wholeYuan = (yuan: number): string => {
  const [myriads, rest] = [Math.floor(yuan / 10_000), yuan % 10_000]
  if (!myriads) return section(rest)
  return `${section(myriads)}万${rest && rest < 1000 ? '零' : ''}${section(rest)}`
}

const parts = (fen: number): string => {
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10]
  if (!jiao && !cent) return '整'
  const gap = !jiao && fen >= 100 ? '零' : ''
  return (jiao ? `${digit(jiao)}角` : gap) + (cent ? `${digit(cent)}分` : '')
}

/**
 * An amount as bills write it: `壹佰贰拾叁元肆角伍分`. 《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》.
 * @param fen whole, from 0 to less than 一亿元; otherwise a RangeError.
 */
export const inCapitals = (fen: number): string => {
  if (!Number.isInteger(fen) || fen < 0 || fen >= TOO_MUCH_FEN) throw new RangeError('no amount of a bill')
  const yuan = Math.floor(fen / 100)
  if (fen === 0) return '零元整'
  return (yuan ? `${wholeYuan(yuan)}元` : '') + parts(fen)
}
