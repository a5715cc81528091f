import type { ConsultKind, ConsultLine } from '@xinglin/types/consult'
import { type Doctor, findDepartment } from '../directory/public'
import type { PatientFacts } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Practice, consults, practices } from './collections'
import { isLineStaffed } from './duty'
import { feeOf, isTaking, practiceOf } from './practice'
import { needsPaediatrician } from './rules'
import { BEFORE_WORD } from './state'
import { EMERGENCY_FEN } from './terms'

export interface Wish {
  kind: ConsultKind
  line: ConsultLine
  doctorId?: string | null | undefined
}

/** How many wait for each doctor's first word. */
export const queuesOf = async (store: Store, doctorIds: readonly string[]): Promise<Map<string, number>> => {
  const waiting = { doctorId: { $in: doctorIds }, state: { $in: BEFORE_WORD }, answeredAt: null }
  const found = doctorIds.length ? await store.find(consults, waiting, { limit: 1000 }) : []
  return found.reduce(
    (counts, { doctorId }) => counts.set(doctorId ?? '', (counts.get(doctorId ?? '') ?? 0) + 1),
    new Map<string, number>(),
  )
}

export const isFull = ({ mostWaiting }: Pick<Practice, 'mostWaiting'>, queue: number) => queue >= mostWaiting

const notTaking = () => new Refusal('DOCTOR_NOT_TAKING', { field: 'doctorId' })

/** The chosen doctor and his price, if he takes one more of this kind now. */
const chosen = async (store: Store, { kind, doctorId }: Wish, now: string) => {
  if (!doctorId || !(await store.get(practices, doctorId))) throw notTaking()
  const { practice, doctor } = await practiceOf(store, doctorId)
  const feeFen = feeOf(practice, kind)
  if (feeFen === null || !isTaking(practice, doctor, now)) throw notTaking()
  const queue = (await queuesOf(store, [doctorId])).get(doctorId) ?? 0
  if (isFull(practice, queue)) throw notTaking()
  return { doctor, feeFen }
}

/** Who would take a consult of this patient now, and what it costs; nobody yet on the emergency line. */
export const takerOf = async (
  store: Store,
  wish: Wish,
  patient: Pick<PatientFacts, 'birthDate'>,
  now: string,
): Promise<{ doctor: Doctor | null; feeFen: number }> => {
  if (wish.line === 'emergency') {
    if (!(await isLineStaffed(store, now))) throw new Refusal('EMERGENCY_LINE_CLOSED')
    return { doctor: null, feeFen: EMERGENCY_FEN }
  }
  const taker = await chosen(store, wish, now)
  const department = await findDepartment(store, taker.doctor.departmentId)
  if (needsPaediatrician(patient.birthDate, department?.code ?? '', now))
    throw new Refusal('PAEDIATRICIAN_NEEDED', { field: 'doctorId' })
  return taker
}
