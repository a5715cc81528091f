import { setImmediate as turn } from 'node:timers/promises'
import { billingStaff } from '@xinglin/types/billing-staff'
import type { Difference as DifferenceView } from '@xinglin/types/billing-staff'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import type { StatementLine } from '../kernel/rail-books'
import { RailUnknown } from '../kernel/rails'
import type { Collection, Entity, Filter, Store, Stored } from '../kernel/store'
import { addDays, addMinutes, dayOf, instantOf } from '../kernel/time'
import {
  type Difference,
  type Movement,
  type Reconciliation,
  differences,
  movements,
  notices,
  orders,
  reconciliations,
} from './collections'
import { orderIdFrom } from './order'
import type { Ground } from './settle'

type RailName = Movement['rail']
const RAILS: readonly RailName[] = ['wechat', 'alipay', 'insurance']

/** WeChat's statement of a day is there from 10:00 of the next, Alipay's from 09:00. */
const STATEMENT_CLOCK = '10:30'
/** Between so many rows others are answered: a busy day has 100,000. */
const PAGE = 1000

export const reconciliationView = (day: Reconciliation) => {
  const { rail, date, status, payments, paidFen, refunds, refundedFen, checkedAt } = day
  return { rail, date, status, payments, paidFen, refunds, refundedFen, differences: day.differences, checkedAt }
}

export const differenceView = (difference: Difference): DifferenceView => {
  const { id, rail, date, kind, about, number, orderId, ourFen, theirFen, status, note } = difference
  return { id, rail, date, kind, about, tradeNo: number, orderId, ourFen, theirFen, status, note }
}

const idOf = (rail: RailName, date: string) => `${rail}.${date}`

const statementOf = ({ rails }: Ground, rail: RailName, date: string): AsyncIterable<StatementLine> | null => {
  if (rail === 'insurance') return rails.centre?.statement(date) ?? null
  return rails[rail]?.cash.statement(date) ?? null
}

interface Expected {
  fen: number
  orderId: string
}

/** A long list page by page. */
async function* pagesOf<T extends Entity>(store: Store, of: Collection<T>, filter: Filter<T>) {
  let after: { value: string; id: string } | undefined
  for (;;) {
    const page = await store.find(of, filter, { limit: PAGE, after })
    yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { value: last.id, id: last.id }
    await turn()
  }
}

/** Everything that we believe is in the rail's books of this day, by what names it there. */
const expectedOn = async (store: Store, rail: RailName, day: string): Promise<Map<string, Expected>> => {
  const expected = new Map<string, Expected>()
  for await (const page of pagesOf(store, movements, { rail, day })) {
    for (const { about, number, amountFen, orderId } of page) {
      expected.set(`${about}:${number}`, { fen: amountFen, orderId })
    }
  }
  return expected
}

type Found = Pick<Difference, 'kind' | 'about' | 'number' | 'orderId' | 'ourFen' | 'theirFen'>

/** Compares a statement, line by line as it comes, with what we expect; what is left over only we have. */
export const compare = async (statement: AsyncIterable<StatementLine>, expected: Map<string, Expected>) => {
  const sums = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 }
  const found: Found[] = []
  for await (const { kind: about, tradeNo, refundNo, amountFen } of statement) {
    if (about === 'payment') {
      sums.payments++
      sums.paidFen += amountFen
    } else {
      sums.refunds++
      sums.refundedFen += amountFen
    }
    const number = refundNo ?? tradeNo
    const key = `${about}:${number}`
    const ours = expected.get(key)
    if (ours?.fen !== amountFen) {
      const orderId = ours?.orderId ?? orderIdFrom(number)
      const kind = ours ? ('amount' as const) : ('theirs' as const)
      found.push({ kind, about, number, orderId, ourFen: ours?.fen ?? null, theirFen: amountFen })
    }
    expected.delete(key)
    if ((sums.payments + sums.refunds) % PAGE === 0) await turn()
  }
  for (const [key, { fen, orderId }] of expected) {
    const [about, number] = key.split(':') as ['payment' | 'refund', string]
    found.push({ kind: 'ours', about, number, orderId, ourFen: fen, theirFen: null })
  }
  return { sums, found }
}

/** What the rail has and we do not may only be news that never came: the order is looked into again. */
const lookAgain = async (store: Store, { kind, about, number, orderId }: Found, rail: RailName, now: string) => {
  if (kind !== 'theirs' || !orderId || !(await store.get(orders, orderId))) return
  const notice = { id: `statement:${rail}:${number}`, orderId, about, number, receivedAt: now, done: false, dueAt: now }
  await store.insert(notices, notice)
}

/** What an earlier look found and this one does not has settled by itself. */
const settleOthers = async (store: Store, rail: RailName, date: string, found: ReadonlySet<string>) => {
  for await (const page of pagesOf(store, differences, { rail, date })) {
    for (const { id, status } of page) {
      if (status !== 'open' || found.has(id)) continue
      await store.updateIf(differences, id, { status: 'open' }, { set: { status: 'settled', note: '复核后已一致' } })
    }
  }
}

/** One that was settled, and comes back with other amounts, is a new one. */
const renew = async (store: Store, id: string, fresh: Omit<Difference, 'id'>) => {
  const known = await store.get(differences, id)
  if (!known || (known.ourFen === fresh.ourFen && known.theirFen === fresh.theirFen)) return
  await store.updateIf(differences, id, { version: known.version }, { set: fresh })
}

const keepDifferences = async (store: Store, rail: RailName, date: string, found: Found[], now: string) => {
  const ids = new Set<string>()
  for (const difference of found) {
    const id = `dif-${digest(rail, date, difference.about, difference.number)}`
    ids.add(id)
    const fresh = { rail, date, ...difference, status: 'open' as const, note: '', settledBy: '', foundAt: now }
    if (!(await store.insert(differences, { id, ...fresh }))) await renew(store, id, fresh)
    await lookAgain(store, difference, rail, now)
  }
  await settleOthers(store, rail, date, ids)
}

/** Fetches a day's statement and compares; `waiting` while the rail has none. */
export const reconcileDay = async (ground: Ground, rail: RailName, date: string): Promise<Reconciliation | null> => {
  const { store, now } = ground
  const statement = statementOf(ground, rail, date)
  if (!statement) return null
  const id = idOf(rail, date)
  const none = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0, differences: 0 }
  await store.insert(reconciliations, {
    id,
    rail,
    date,
    status: 'waiting',
    ...none,
    checkedAt: null,
    tries: 0,
    dueAt: null,
  })
  try {
    const { sums, found } = await compare(statement, await expectedOn(store, rail, date))
    await keepDifferences(store, rail, date, found, now)
    const status = found.length ? ('differs' as const) : ('agrees' as const)
    const set = { ...sums, differences: found.length, status, checkedAt: now }
    return await store.updateIf(reconciliations, id, {}, { set })
  } catch (error) {
    if (error instanceof RailUnknown) return store.get(reconciliations, id)
    throw error
  }
}

const nextMorning = (date: string) => instantOf(addDays(date, 1), STATEMENT_CLOCK)

/** Each day's comparison asks for itself; the first look at a day that differs is followed by a second, an hour later. */
export const tendReconciliation = async (ground: Ground, day: Stored<Reconciliation>) => {
  const { store, now } = ground
  const done = await reconcileDay(ground, day.rail, day.date)
  await planReconciliation(store, day.rail, addDays(day.date, 1))
  const again = done?.status === 'waiting' || (done?.status === 'differs' && day.tries === 0)
  const dueAt = again && day.tries < 48 ? addMinutes(now, 60) : null
  await store.updateIf(reconciliations, day.id, {}, { set: { dueAt }, inc: { tries: 1 } })
}

const planReconciliation = (store: Store, rail: RailName, date: string) =>
  store.insert(reconciliations, {
    ...{ id: idOf(rail, date), rail, date, status: 'waiting', payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 },
    ...{ differences: 0, checkedAt: null, tries: 0, dueAt: nextMorning(date) },
  })

/** From today on the books are compared each morning. Safe to repeat. */
export const startReconciling = async (store: Store, now: string) => {
  for (const rail of RAILS) await planReconciliation(store, rail, dayOf(now))
}

export const reconcile = operation(billingStaff.reconcile, async ({ input, store, now, services, errors }) => {
  const { rail, date } = input
  if (date >= dayOf(now)) throw errors.DAY_NOT_OVER({ data: { field: 'date' } })
  const done = await reconcileDay({ store, rails: services.rails, now }, rail, date)
  if (!done) throw errors.NOT_OFFERED({ data: { field: 'rail' } })
  return reconciliationView(done)
})
