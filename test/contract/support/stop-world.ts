import { FRIDAY, THURSDAY, type openClinic } from '../../support/clinic'
import type { Visitor } from '../../support/hospital'

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
