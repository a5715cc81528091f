import { THURSDAY } from '../../support/clinic'
import type { Case } from './case'
import type { OperationName } from './operations'
import type { World } from './world'

type StopOperation =
  'previewStop' | 'stopClinic' | 'listStopped' | 'getStopped' | 'listStoppedVisits' | 'moveStopped' | 'refundStopped'
type StopCases = Record<Extract<OperationName, `booking.${StopOperation | 'keepDoctor'}`>, Case>

const session = ({ clinics }: World) => ({ sessionId: clinics.first.sessionOn(THURSDAY) })
const stopped = ({ ids }: World) => ({ appointmentId: ids.stopped[0] })
const stoppedToo = ({ ids }: World) => ({ appointmentId: ids.stopped[1] })
const move = (world: World) => ({ ...stopped(world), slotId: world.clinics.second.slotAt('09:45') })

export const stopCases: StopCases = {
  'booking.previewStop': { input: (world) => ({ ...session(world), from: '09:30' }) },
  'booking.stopClinic': {
    input: (world) => ({ ...session(world), reason: '医生外出抢救' }),
    other: (world) => ({ ...session(world), reason: '医生病假', from: '09:30' }),
  },
  'booking.listStopped': { input: session },
  'booking.getStopped': { input: stopped },
  'booking.listStoppedVisits': { input: () => ({}) },
  'booking.moveStopped': { input: move, other: (world) => ({ ...move(world), ...stoppedToo(world) }) },
  'booking.refundStopped': { input: stopped, other: stoppedToo },
  'booking.keepDoctor': {
    input: (world) => ({ ...stopped(world), only: true }),
    other: (world) => ({ ...stopped(world), only: false }),
  },
}
