import { consult as contract } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Consult, consults } from './collections'
import { newConsult } from './new-consult'
import { isSameDraft } from './rules'
import { UNDER_WAY } from './state'
import { consultView } from './view'
import { type Wish, takerOf } from './whom'

type Sought = Pick<Wish, 'kind' | 'line'> & { doctorId: string | null }

const inOrder = (a: Consult, b: Consult) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1)

/** What this person has begun with this doctor, by whichever registration. */
const begunOf = async (store: Store, patientIds: readonly string[], { doctorId, line }: Sought) => {
  const states = ['drafted', ...UNDER_WAY] as const
  const found = await store.find(consults, { patientId: { $in: patientIds }, state: { $in: states } }, { limit: 1000 })
  const withHim = found.filter((each) => each.doctorId === doctorId || (line === 'emergency' && each.line === line))
  return {
    drafts: withHim.filter(({ state }) => state === 'drafted').sort(inOrder),
    underWay: withHim.find(({ state, line: its }) => state !== 'drafted' && its === line) ?? null,
  }
}

/** Of two phones that begin at once, the first one's draft stays. */
const theOne = async (store: Store, patientIds: readonly string[], sought: Sought, own: Consult): Promise<Consult> => {
  const { drafts } = await begunOf(store, patientIds, sought)
  const first = drafts.find((each) => isSameDraft(each, sought)) ?? own
  if (first.id !== own.id) await store.remove(consults, own.id, { state: 'drafted', lastAt: own.lastAt })
  return first
}

export const draft = operation(contract.draft, async (call) => {
  const { input, subjects, caller, store, now, newId, errors } = call
  const patient = subjects[0]?.patient
  if (!patient) throw errors.NOT_FOUND()
  const { kind, line } = input
  const sought = { kind, line, doctorId: line === 'emergency' ? null : (input.doctorId ?? null) }
  const { drafts, underWay } = await begunOf(store, patient.ids, sought)
  if (underWay) throw errors.ALREADY_OPEN({ data: { consultId: underWay.id } })
  const { doctor, feeFen } = await takerOf(store, sought, patient, now)
  const known = drafts.find((each) => isSameDraft(each, sought))
  if (known) {
    const priced = known.orderId
      ? known
      : await store.updateIf(consults, known.id, { orderId: null }, { set: { feeFen } })
    return consultView(store, priced ?? known, caller, now)
  }
  const wish = { id: newId('con'), kind, line, patient, accountId: caller.accountId, doctor, feeFen }
  const own = newConsult(wish, now)
  await store.insert(consults, own)
  return consultView(store, await theOne(store, patient.ids, sought, own), caller, now)
})
