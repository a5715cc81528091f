import type { Item } from '../../../cloudfunctions/examination/collections'
import { days, plans, rooms } from '../../../cloudfunctions/examination/collections'
import { freshDay } from '../../../cloudfunctions/examination/day'
import { NOTHING_ANNOUNCED } from '../../../cloudfunctions/kernel/events'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { instantOf } from '../../../cloudfunctions/kernel/time'
import { demoExaminationRooms } from '../../../local/hospital/examinations'
import { FRIDAY, THURSDAY } from '../../support/clinic'
import type { Case } from './case'
import type { OperationName } from './operations'
import type { World } from './world'

type ExaminationCases = Record<Extract<OperationName, `examination.${string}`>, Case>

const ROOM = 'exam-ecg-1'
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

const booked = ({ ids }: World) => ({ appointmentId: ids.booked })
const at = (clock: string) => ({ kind: 'ecg', roomId: ROOM, startsAt: instantOf(THURSDAY, clock) })
const room = {
  ...{ name: '心电图室 3', building: '门诊楼', floor: 2, kinds: ['ecg'], minutes: 10, capacity: 1 },
  hours: [{ weekday: 1, startsAt: '08:00', endsAt: '12:00' }],
}
const day = { roomId: ROOM, date: FRIDAY }

export const examinationCases: ExaminationCases = {
  'examination.getPlan': { input: booked },
  'examination.listTimes': { input: (world) => ({ ...booked(world), kind: 'ecg', others: [] }) },
  'examination.hold': {
    input: (world) => ({ ...booked(world), places: [at('07:40')] }),
    other: (world) => ({ ...booked(world), places: [] }),
  },
  'examination.decide': {
    input: (world) => ({ ...booked(world), kind: 'ecg', decision: 'order' }),
    other: (world) => ({ ...booked(world), kind: 'ecg', decision: 'decline' }),
  },
  'examination.listRooms': { input: () => ({}) },
  'examination.saveRoom': { input: () => room, other: () => ({ ...room, capacity: 2 }) },
  'examination.getRoomDay': { input: () => day },
  'examination.closeDay': {
    input: () => ({ ...day, closed: true, reason: '设备检修' }),
    other: () => ({ ...day, closed: false }),
  },
  'examination.markDone': {
    input: ({ ids }) => ({ appointmentId: ids.begun, kind: 'ecg' }),
    other: (world) => ({ ...booked(world), kind: 'ecg' }),
  },
}

export const examinationHints = {
  roomId: [ROOM, 'exam-blood', 'no-room'],
  kind: ['ecg', 'lipids'],
}
