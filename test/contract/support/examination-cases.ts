import { instantOf } from '../../../cloudfunctions/kernel/time'
import { FRIDAY, THURSDAY } from '../../support/clinic'
import type { Case } from './case'
import { ROOM } from './examination-world'
import type { OperationName } from './operations'
import type { World } from './world'

type ExaminationCases = Record<Extract<OperationName, `examination.${string}`>, Case>

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
