import { consult } from '@xinglin/types/consult'
import { type Doctor, findDoctors } from '../directory/public'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Practice, practices } from './collections'
import { barredWhy, feeOf, isTaking, usualMinutes } from './practice'
import { isFull, queuesOf } from './whom'

const PAGE = 20

interface Row {
  id: string
  /** Those who take consults now first, then by rank. */
  place: string
  practice: Practice
  doctor: Doctor
  queue: number
  taking: boolean
}

const rowsOf = async (store: Store, found: readonly Practice[], now: string): Promise<Row[]> => {
  const ids = found.map(({ doctorId }) => doctorId)
  const [doctors, queues] = await Promise.all([findDoctors(store, ids), queuesOf(store, ids)])
  const byId = new Map(doctors.map((doctor) => [doctor.id, doctor]))
  return found.flatMap((practice) => {
    const doctor = byId.get(practice.doctorId)
    if (!doctor || doctor.status !== 'active' || barredWhy(doctor)) return []
    const queue = queues.get(doctor.id) ?? 0
    const taking = isTaking(practice, doctor, now) && !isFull(practice, queue)
    return [{ id: doctor.id, place: `${taking ? 0 : 1}${doctor.rank}`, practice, doctor, queue, taking }]
  })
}

/** Of a percentage from fewer than five people nothing can be said. */
const FEWEST_RATINGS = 5

const consultantView = ({ practice, doctor, queue, taking }: Row, now: string) => {
  const { id: doctorId, name, title, departmentId, departmentName, goodAt, ratings, ratingPercent } = doctor
  const { adviceFen, revisitFen } = practice
  return {
    ...{ doctorId, name, title, departmentId, departmentName, goodAt, adviceFen, revisitFen, taking, queue },
    ratingPercent: ratings < FEWEST_RATINGS ? null : ratingPercent,
    usualMinutes: usualMinutes(practice, now),
  }
}

const isIn = ({ departmentId, topId }: Doctor, wanted: string | undefined) =>
  !wanted || departmentId === wanted || topId === wanted

export const listConsultants = operation(consult.listConsultants, async ({ input, store, now }) => {
  const { departmentId, kind, doctorId, cursor } = input
  const filter = { switchedOn: true, ...(doctorId && { doctorId }) }
  const found = await store.find(practices, filter, { order: { field: 'rank', direction: 'asc' }, limit: 1000 })
  const offered = found.filter((practice) => !kind || feeOf(practice, kind) !== null)
  const after = fromCursor(cursor)?.value ?? ''
  const rows = (await rowsOf(store, offered, now))
    .filter(({ doctor, place }) => isIn(doctor, departmentId) && place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ place }) => place })
  return { consultants: page.map((row) => consultantView(row, now)), nextCursor }
})
