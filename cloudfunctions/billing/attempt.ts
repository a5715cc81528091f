import type { LegState } from '@xinglin/types/billing'
import type { InsuranceState } from '../kernel/insurance-rail'
import type { CashState } from '../kernel/rails'
import type { Attempt, Order } from './collections'

const OPEN: readonly LegState[] = ['asked', 'unknown']

/**
 * How a try to pay stands. `won`: every leg is paid. `lopsided`: one leg is paid and the other never will be, so the paid one
 * goes back. `dead`: nothing is paid and nothing will be.
 */
export const verdict = ({ cash, insurance }: Pick<Attempt, 'cash' | 'insurance'>) => {
  const legs = [cash, insurance].filter((leg) => leg !== 'none')
  if (legs.every((leg) => leg === 'paid')) return 'won'
  if (legs.some((leg) => OPEN.includes(leg))) return 'pending'
  return legs.includes('paid') ? 'lopsided' : 'dead'
}

export const isOpen = (leg: LegState) => OPEN.includes(leg)

/** The try that is not over: under way, or won, or waiting for one leg to go back. */
export const liveAttempt = ({ attempts }: Pick<Order, 'attempts'>): Attempt | null => {
  const last = attempts.at(-1)
  return last && verdict(last) !== 'dead' ? last : null
}

/** The try that paid the order: the last, since nothing is tried after it. An earlier one that is found paid is not wanted. */
export const wonAttempt = ({ attempts }: Pick<Order, 'attempts'>): Attempt | null => {
  const last = attempts.at(-1)
  return last && verdict(last) === 'won' ? last : null
}

/** Whether what an order keeps came by this try. */
export const isPaidBy = (order: Pick<Order, 'attempts' | 'status'>, tradeNo: string) =>
  ['paid', 'refunding', 'refunded'].includes(order.status) && wonAttempt(order)?.tradeNo === tradeNo

export const attemptOf = ({ attempts }: Pick<Order, 'attempts'>, tradeNo: string): Attempt | null =>
  attempts.find((attempt) => attempt.tradeNo === tradeNo) ?? null

/** What a question to the rails brought: an answer, `silent` when there was none, or nothing when it was not asked. */
export interface Facts {
  cash?: CashState | 'silent'
  insurance?: InsuranceState | 'silent'
}

/** A leg that was paid, or came back, never turns into one that was not. */
const laterLeg = (before: LegState, after: LegState): LegState => {
  if (before === 'reversed' || (before === 'paid' && after !== 'reversed')) return before
  return after
}

const cashLeg = (attempt: Attempt, fact: NonNullable<Facts['cash']>): LegState => {
  if (fact === 'silent') return isOpen(attempt.cash) ? 'unknown' : attempt.cash
  if (fact.state === 'paid') return fact.paidFen === attempt.cashFen ? 'paid' : 'unknown'
  if (fact.state === 'refunded') return 'reversed'
  if (fact.state === 'closed') return 'closed'
  return isOpen(attempt.cash) ? 'asked' : attempt.cash
}

const insuranceLeg = (attempt: Attempt, fact: NonNullable<Facts['insurance']>): LegState => {
  if (fact === 'silent') return isOpen(attempt.insurance) ? 'unknown' : attempt.insurance
  if (fact.state === 'paid') return paidAsQuoted(attempt, fact) ? 'paid' : 'unknown'
  if (fact.state === 'refunded') return 'reversed'
  if (fact.state === 'revoked') return 'closed'
  if (fact.state === 'failed') return 'failed'
  return isOpen(attempt.insurance) ? (fact.state === 'unknown' ? 'unknown' : 'asked') : attempt.insurance
}

/** Other amounts than those he agreed to are no payment that we know what to do with: a person looks. */
const paidAsQuoted = ({ split }: Attempt, { split: paid }: InsuranceState) =>
  !paid ||
  (paid.fundFen === split?.fundFen &&
    paid.accountFen === split.accountFen &&
    paid.mutualAidFen === split.mutualAidFen &&
    paid.ownFen === split.ownFen)

const paidAt = (...times: (string | null | undefined)[]) =>
  times
    .filter((time): time is string => Boolean(time))
    .sort()
    .at(-1) ?? null

/** The same try, knowing what the rails said. */
export const withFacts = (attempt: Attempt, { cash, insurance }: Facts): Attempt => {
  const cashFact = cash && cash !== 'silent' && cash.state === 'paid' ? cash : null
  const insuranceFact = insurance && insurance !== 'silent' && insurance.state === 'paid' ? insurance : null
  return {
    ...attempt,
    cash: cash && attempt.cash !== 'none' ? laterLeg(attempt.cash, cashLeg(attempt, cash)) : attempt.cash,
    insurance:
      insurance && attempt.insurance !== 'none'
        ? laterLeg(attempt.insurance, insuranceLeg(attempt, insurance))
        : attempt.insurance,
    cashRailId: cashFact?.railId ?? attempt.cashRailId,
    insuranceRailId: insuranceFact?.railId ?? attempt.insuranceRailId,
    cashAt: attempt.cashAt ?? cashFact?.paidAt ?? null,
    insuranceAt: attempt.insuranceAt ?? insuranceFact?.at ?? null,
    paidAt: paidAt(attempt.paidAt, cashFact?.paidAt, insuranceFact?.at),
  }
}
