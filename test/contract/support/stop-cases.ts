import { FRIDAY, THURSDAY, type openClinic } from '../../support/clinic'
import type { Visitor } from '../../support/hospital'
import type { Case } from './case'
import type { OperationName } from './operations'
import type { World } from './world'

type Call = <T>(who: Visitor, operation: string, input: unknown) => Promise<T>

interface Parties {
  owner: Visitor & { patientId: string }
  operator: Visitor
}

/** Two visits of the owner with a doctor who cannot come, on two days. */
export const stopOne = async (
  call: Call,
  { owner, operator }: Parties,
  clinic: Awaited<ReturnType<typeof openClinic>>,
) => {
  const visits: string[] = []
  for (const day of [THURSDAY, FRIDAY]) {
    const wish = { slotId: clinic.slotAt('09:30', day), patientId: owner.patientId }
    visits.push((await call<{ appointmentId: string }>(owner, 'booking.reserve', wish)).appointmentId)
  }
  for (const day of [THURSDAY, FRIDAY])
    await call(operator, 'booking.stopClinic', { sessionId: clinic.sessionOn(day), reason: '医生病假' })
  return visits
}

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
