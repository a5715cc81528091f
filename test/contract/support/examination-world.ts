import { type Item, days, plans, rooms } from '../../../cloudfunctions/examination/collections'
import { freshDay } from '../../../cloudfunctions/examination/day'
import { NOTHING_ANNOUNCED } from '../../../cloudfunctions/kernel/events'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { instantOf } from '../../../cloudfunctions/kernel/time'
import { demoExaminationRooms } from '../../../local/hospital/examinations'
import { THURSDAY } from '../../support/clinic'

export const ROOM = 'exam-ecg-1'
const WEDNESDAY = '2026-11-25'

interface Visit {
  appointmentId: string
  patientName: string
  date: string
  clock: string
  visitAt: string
  request: Item['request']
}

const put = async (store: Store, { appointmentId, patientName, date, clock, visitAt, request }: Visit) => {
  const room = demoExaminationRooms.find(({ id }) => id === ROOM)
  if (!room) throw new Error(`no room ${ROOM}`)
  const holder = `held-${appointmentId}`
  const startsAt = instantOf(date, clock)
  const place = { holder, roomId: ROOM, startsAt, endsAt: instantOf(date, clock.replace(/0$/, '9')) }
  await store.insert(days, {
    ...freshDay({ ...room, kinds: [...room.kinds] }, date),
    places: [{ seat: `${clock.replace(':', '')}.1`, holder, appointmentId }],
  })
  const item = { kind: 'ecg' as const, request, place, lost: null, confirmBy: null, doneAt: null }
  await store.insert(plans, {
    ...{ id: appointmentId, patientName, visitAt, items: [item], leaving: [], commands: [] },
    ...{ chosenAt: '', remindedAt: startsAt, dueAt: null },
    ...NOTHING_ANNOUNCED,
  })
}

/** One examination waits for the doctor's word, one is ordered for today. */
export const openExaminations = async (
  store: Store,
  patientName: string,
  { booked, begun }: { booked: string; begun: string },
) => {
  for (const room of demoExaminationRooms) await store.insert(rooms, { ...room, kinds: [...room.kinds] })
  const waiting = { appointmentId: booked, date: THURSDAY, clock: '08:00', visitAt: instantOf(THURSDAY, '09:00') }
  await put(store, { ...waiting, patientName, request: 'waiting' })
  const ordered = { appointmentId: begun, date: WEDNESDAY, clock: '08:00', visitAt: instantOf(WEDNESDAY, '08:30') }
  await put(store, { ...ordered, patientName, request: 'ordered' })
}
