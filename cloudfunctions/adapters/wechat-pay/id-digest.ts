import { createHash } from 'node:crypto'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The 18 digits of an identity number from before 1999, which has 15 (GB 11643). */
const lengthened = (number: string) => {
  const body = `${number.slice(0, 6)}19${number.slice(6)}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return `${body}${CHECK_DIGITS[sum % 11]}`
}

/** An identity number as `/v3/med-ins/orders` wants it: lengthened, upper case, MD5 in lower-case hex. */
export const idDigest = (number: string) => {
  const whole = /^\d{15}$/.test(number) ? lengthened(number) : number.toUpperCase()
  return createHash('md5').update(whole).digest('hex')
}
