import { booking } from '@xinglin/types/booking'
import { maskName, phoneOf } from '../identity/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Appointment, sessions } from './collections'
import { quartersIn } from './quarters'
import { isAffected, isShortNotice, stopsFrom } from './stop'
import { isLive, visitsOf } from './stop-clinic'
import { waitingIn } from './waiting'

const affectedView = async (store: Store, visit: Appointment) => {
  const { id, patientName, patientAccountId, bookedBy, startsAt, status, stage, needs } = visit
  const phone = (await phoneOf(store, patientAccountId)) ?? (await phoneOf(store, bookedBy))
  return {
    ...{ appointmentId: id, name: maskName(patientName), startsAt, needs, phone: phone !== null },
    ...{ pending: status === 'pending', checkedIn: stage === 'here' },
  }
}

const paidIn = (visits: readonly Appointment[]) => {
  const paid = visits.filter((visit) => visit.paid)
  return { paid: paid.length, refundFen: paid.reduce((sum, { feeFen }) => sum + feeFen, 0) }
}

export const previewStop = operation(booking.previewStop, async ({ input, store, now, errors }) => {
  const session = await store.get(sessions, input.sessionId)
  if (!session) throw errors.NOT_FOUND()
  const { id, doctor, date, startsAt, endsAt } = session
  const from = stopsFrom(session, input.from)
  const all = await visitsOf(store, session)
  const live = all.filter((visit) => isLive(visit) && (!from || visit.startsAt >= from))
  const affected = live
    .filter((visit) => isAffected(visit, { at: now, from }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  const seen = all.filter(({ status, startsAt: at }) => status === 'fulfilled' && (!from || at >= from))
  const quarters = (await quartersIn(store, [id])).get(id) ?? []
  const firstAt = affected[0]?.startsAt ?? null
  return {
    ...{ sessionId: id, doctorName: doctor.name, departmentName: doctor.departmentName, date, startsAt, endsAt },
    ...{ stopped: session.stop?.reason ?? null, stoppedFrom: session.stop?.from ?? null },
    quarters: quarters.map((quarter) => quarter.startsAt).filter((at) => at > startsAt && at > now),
    booked: affected.filter(({ status }) => status === 'booked').length,
    pending: affected.filter(({ status }) => status === 'pending').length,
    standbys: (await waitingIn(store, [id])).get(id) ?? 0,
    ...paidIn(affected),
    spared: live.length - affected.length + seen.length,
    firstAt,
    shortNotice: firstAt !== null && isShortNotice(firstAt, now),
    visits: await Promise.all(affected.map((visit) => affectedView(store, visit))),
  }
})
