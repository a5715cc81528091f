import type { Case } from './case'
import type { OperationName } from './operations'
import { QUEUES } from './queue-world'

type QueueCases = Record<Extract<OperationName, `queue.${string}`>, Case>

const busy = () => ({ sessionId: QUEUES.busy })
const idle = () => ({ sessionId: QUEUES.idle })
const inBusy = { input: busy, other: idle }
const place = { latitude: 31.23, longitude: 121.47 }

export const queueCases: QueueCases = {
  'queue.checkIn': {
    input: ({ ids }) => ({ appointmentId: ids.begun }),
    other: ({ ids }) => ({ appointmentId: ids.begun, location: place }),
  },
  'queue.stepAway': {
    input: () => ({ appointmentId: QUEUES.waiting }),
    other: () => ({ appointmentId: QUEUES.away }),
  },
  'queue.comeBack': {
    input: () => ({ appointmentId: QUEUES.away }),
    other: () => ({ appointmentId: QUEUES.waiting }),
  },
  'queue.leave': {
    input: () => ({ appointmentId: QUEUES.waiting }),
    other: () => ({ appointmentId: QUEUES.away }),
  },
  'queue.getBoard': { input: () => ({ appointmentId: QUEUES.waiting }) },
  'queue.getQueue': { input: busy },
  'queue.callNext': { input: idle, other: busy },
  'queue.callAgain': inBusy,
  'queue.skip': inBusy,
  'queue.backToQueue': inBusy,
  'queue.startVisit': inBusy,
  'queue.finish': inBusy,
  'queue.getClinicCode': { input: busy },
  'queue.setPosition': { input: () => place, other: () => ({ ...place, latitude: 31.24 }) },
  'queue.getRoomDisplay': { input: busy },
  'queue.getHallDisplay': { input: () => ({ departmentId: 'dcard' }) },
  'queue.listRooms': { input: () => ({ departmentId: 'dcard' }) },
}

export const queueHints = {
  appointmentId: [QUEUES.waiting, QUEUES.away, QUEUES.called, QUEUES.next, QUEUES.last],
  sessionId: [QUEUES.busy, QUEUES.idle],
}
