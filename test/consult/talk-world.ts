import type { ConsultState } from '@xinglin/types/consult'
import type { Message as MessageView } from '@xinglin/types/consult-talk'
import { type Consult, consults, messages } from '../../cloudfunctions/consult/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { STANDS, layConsult } from '../support/consults'
import type { TestHospital, Visitor } from '../support/hospital'
import { whole } from '../support/live'

export const CONSULT = 'consult-1'

const SHEN = {
  doctorId: 'doc1',
  doctor: { name: '沈怀安', title: 'chief' as const, departmentId: 'dcard', departmentName: '心血管内科' },
}

const standing = (state: ConsultState, now: string): Partial<Consult> =>
  state in STANDS ? STANDS[state as 'waiting'](now) : { ...STANDS.waiting(now), state }

/** A consult in some state, both its people, and what stands in the database. */
export const openThread = async (
  hospital: TestHospital,
  state: ConsultState = 'open',
  changes: Partial<Consult> = {},
) => {
  const { store } = hospital
  const [patient, doctor] = await Promise.all([hospital.patient('王小明'), hospital.staff('doctor', 'doc1')])
  const now = instant(hospital.now())
  const wish = { id: CONSULT, patientId: patient.patientId, doctorId: null, now }
  await layConsult(store, wish, { line: 'ordinary', ...SHEN, ...standing(state, now), ...changes })
  return {
    ...{ patient, doctor },
    find: async () => (await store.get(consults, CONSULT)) as Consult,
    /** What is kept, in its order, the head too. */
    kept: () => store.find(messages, { consultId: CONSULT }, { order: { field: 'seq', direction: 'asc' } }),
  }
}

/** Says something under a key; a new one each time unless told. */
export const say = (who: Visitor, text: string, key?: string) =>
  who.call('consult.send', { consultId: CONSULT, content: { kind: 'text', text } }, key) as Promise<MessageView>

export const threadOf = async ({ api }: Pick<Visitor, 'api'>) =>
  whole(await api.consult.getThread({ consultId: CONSULT }))

export const textsIn = (list: readonly Pick<MessageView, 'content'>[]) =>
  list.map(({ content }) => ('text' in content ? content.text : content.kind))

export const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    ({ code }: { code: string }) => code,
  )
