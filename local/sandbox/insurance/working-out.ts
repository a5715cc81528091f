import { createHash } from 'node:crypto'
import type { ItemClass, WorkedLine, Working } from './books'
import type { Insured, Remaining } from './people'

/** Of 乙 a tenth is the person's own before insurance looks at it. */
const FIRST_OWN_PERCENT = 10
/** 门诊慢特病: no deductible, and a fifth more. */
const CHRONIC = '14'
const CHRONIC_MORE_PERCENT = 20

/** 综合医疗服务类: registration and consultation, 甲 everywhere. */
const CONSULTATION = /^0011/

/** Which class an item of the national catalogue has: the same one always; without a code it is not covered. */
export const classOf = (nationalCode: string): ItemClass => {
  if (!nationalCode) return '03'
  if (CONSULTATION.test(nationalCode)) return '01'
  const roll = (createHash('sha256').update(nationalCode).digest()[0] ?? 0) % 20
  return roll < 13 ? '01' : roll < 19 ? '02' : '03'
}

const percentOf = (fen: number, percent: number) => Math.floor((fen * percent) / 100)

export interface ClassedLine {
  lineNo: string
  itemClass: ItemClass
  amountFen: number
}

const workLine = ({ lineNo, itemClass, amountFen }: ClassedLine): WorkedLine => {
  const fullyOwnFen = itemClass === '03' ? amountFen : 0
  const firstOwnFen = itemClass === '02' ? percentOf(amountFen, FIRST_OWN_PERCENT) : 0
  const coveredFen = amountFen - fullyOwnFen - firstOwnFen
  return { lineNo, amountFen, itemClass, fullyOwnFen, firstOwnFen, coveredFen }
}

const sum = (lines: WorkedLine[], part: keyof WorkedLine & `${string}Fen`) =>
  lines.reduce((total, line) => total + line[part], 0)

interface Question {
  lines: readonly ClassedLine[]
  visitKind: string
  useAccount: boolean
}

/** Who pays what: fund above the deductible and below its cap, then his account, then the family's, the rest in money. */
export const workOut = (
  { lines: billed, visitKind, useAccount }: Question,
  insured: Insured,
  left: Remaining,
): Working => {
  const lines = billed.map(workLine)
  const totalFen = sum(lines, 'amountFen')
  const fullyOwnFen = sum(lines, 'fullyOwnFen')
  const coveredFen = sum(lines, 'coveredFen')
  const isChronic = visitKind === CHRONIC
  const deductibleFen = isChronic ? 0 : Math.min(coveredFen, left.deductibleFen)
  const percent = insured.fundPercent + (isChronic ? CHRONIC_MORE_PERCENT : 0)
  const fundFen = Math.min(percentOf(coveredFen - deductibleFen, percent), left.capFen)
  const personal = totalFen - fundFen - fullyOwnFen
  const accountFen = useAccount ? Math.min(personal, left.accountFen) : 0
  const mutualAidFen = useAccount ? Math.min(personal - accountFen, left.poolFen) : 0
  return {
    totalFen,
    fundFen,
    accountFen,
    mutualAidFen,
    otherFen: 0,
    ownFen: totalFen - fundFen - accountFen - mutualAidFen,
    fullyOwnFen,
    firstOwnFen: sum(lines, 'firstOwnFen'),
    coveredFen,
    deductibleFen,
    lines,
  }
}
