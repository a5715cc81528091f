import type { Store } from '../../cloudfunctions/kernel/store'
import { callTasks } from '../../cloudfunctions/notify/collections'
import { FRIDAY, THURSDAY, openClinic } from './clinic'
import { everything } from './audit'
import type { TestHospital } from './hospital'
import { openTill } from './till'

/** A hospital that takes payment, where 林静 has clinics on Thursday, and two colleagues on Thursday and Friday. */
export const openStoppable = async (options: Parameters<typeof openTill>[0] = {}) => {
  const till = await openTill(options)
  const { store } = till.hospital
  const he = await openClinic(store, { doctorId: 'doc2', name: '何晓棠', dates: [THURSDAY, FRIDAY] })
  const an = await openClinic(store, { doctorId: 'doc3', name: '安若兰', dates: [FRIDAY] })
  return { ...till, he, an }
}
export type Stoppable = Awaited<ReturnType<typeof openStoppable>>

export const stopOf = async (
  { hospital, clinic }: Pick<Stoppable, 'hospital' | 'clinic'>,
  wish: { reason?: string; from?: string } = {},
) => {
  const operator = await hospital.staff('operator')
  const input = { sessionId: clinic.sessionOn(), reason: '医生外出抢救', ...wish }
  const { affected } = await operator.api.booking.stopClinic(input)
  await hospital.runJobs()
  return { operator, affected }
}

/** Books at the counter; the visit costs 20 yuan on the day. */
export const bookAt = async (hospital: TestHospital, name: string, slotId: string) => {
  const person = await hospital.patient(name)
  const { appointmentId } = await person.api.booking.reserve({ slotId, patientId: person.patientId })
  return { person, appointmentId }
}

export const callsOf = (store: Store) => everything(store, callTasks)

/** The code of a refusal. */
export const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'OK',
    (error: unknown) => (error as { code?: string }).code ?? 'UNNAMED',
  )
