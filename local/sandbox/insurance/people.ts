import { createHash } from 'node:crypto'
import { digest } from '../../../cloudfunctions/kernel/ids'
import { ageOn } from '../../../cloudfunctions/kernel/time'
import { type Store, collection } from '../../../cloudfunctions/kernel/store'
import { centreOrders } from './books'

/** How somebody is insured: made up from his id number, always the same, unless a test says otherwise. */
export interface Insured {
  id: string
  personNo: string
  /** 310 职工, 390 城乡居民. */
  kind: '310' | '390'
  inForce: boolean
  /** At the start of the year. */
  accountFen: number
  /** What relatives put into the family's pool (家庭共济). */
  poolFen: number
  deductibleFen: number
  capFen: number
  /** Of what is covered above the deductible. */
  fundPercent: number
}

const told = collection<Insured>('insurance_people')

export const personKey = (idNumber: string) => digest('insured', idNumber.toUpperCase())

const madeUp = (idNumber: string, day: string): Insured => {
  const hash = createHash('sha256').update(idNumber.toUpperCase()).digest()
  const dice = (n: number, sides: number) => hash.readUInt16BE(n * 2) % sides
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  const age = ageOn(birthDate, day)
  const kind = age >= 18 && dice(0, 10) < 7 ? '310' : '390'
  const digits = BigInt(`0x${hash.toString('hex').slice(0, 20)}`)
    .toString()
    .padStart(20, '0')
  return {
    id: personKey(idNumber),
    personNo: digits.slice(0, 20),
    kind,
    inForce: true,
    accountFen: kind === '310' && dice(1, 3) > 0 ? 2_000 + dice(2, 28_000) : 0,
    poolFen: dice(3, 3) === 0 ? 1_000 + dice(4, 9_000) : 0,
    deductibleFen: dice(5, 3) === 0 ? dice(6, 20_000) : 0,
    capFen: kind === '310' ? 450_000 : 60_000,
    fundPercent: kind === '390' ? 50 : age >= 60 ? 70 : 60,
  }
}

export const insuredOf = async (store: Store, idNumber: string, day: string): Promise<Insured> =>
  (await store.get(told, personKey(idNumber))) ?? madeUp(idNumber, day)

/** Says how somebody is insured from now on. */
export const tellInsured = async (
  store: Store,
  idNumber: string,
  day: string,
  change: Partial<Omit<Insured, 'id' | 'personNo'>>,
) => {
  const now = await insuredOf(store, idNumber, day)
  await store.insert(told, now)
  await store.updateIf(told, now.id, {}, { set: change })
}

/** What is left of this year, after all that was settled and not given back. */
export const remainingOf = async (store: Store, insured: Insured, year: string) => {
  const used = { deductible: 0, account: 0, pool: 0, fund: 0 }
  for (const order of await store.find(centreOrders, { person: insured.id, year }, { limit: 1000 })) {
    if (!['4', '5', '6', '9', '10'].includes(order.ordStas)) continue
    used.deductible += order.working.deductibleFen
    used.account += order.working.accountFen
    used.pool += order.working.mutualAidFen
    used.fund += order.working.fundFen
  }
  const left = (whole: number, spent: number) => Math.max(0, whole - spent)
  return {
    deductibleFen: left(insured.deductibleFen, used.deductible),
    accountFen: left(insured.accountFen, used.account),
    poolFen: left(insured.poolFen, used.pool),
    capFen: left(insured.capFen, used.fund),
  }
}

export type Remaining = Awaited<ReturnType<typeof remainingOf>>
