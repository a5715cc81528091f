import { consultStaff } from '@xinglin/types/consult-staff'
import { findDepartment } from '../directory/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Consult, consults, practices } from './collections'
import { consultHandedOver } from './events'
import { partyOf } from './new-consult'
import { isTaking, practiceOf } from './practice'
import { needsPaediatrician } from './rules'
import type { Step } from './say'
import { moved } from './step'
import { doctorName } from './words'

/** The colleague, if he takes consults now and may treat this patient. */
const colleagueFor = async (store: Store, consult: Consult, doctorId: string, now: string) => {
  if (doctorId === consult.doctorId || !(await store.get(practices, doctorId))) return null
  const { practice, doctor } = await practiceOf(store, doctorId)
  if (!isTaking(practice, doctor, now)) return null
  const department = await findDepartment(store, doctor.departmentId)
  const tooYoung = needsPaediatrician(consult.patientBirthDate, department?.code ?? '', now)
  return consult.line === 'ordinary' && tooYoung ? null : doctor
}

/** Before the first word the colleague starts it anew, evidence and all; after it the talk goes on. */
const stateAfter = ({ state, answeredAt }: Consult): Pick<Consult, 'state'> | Pick<Consult, 'state' | 'judgement'> =>
  answeredAt ? { state } : { state: 'waiting', judgement: null }

/** From then on the one who had it sees it no more. */
export const handOver = operation(consultStaff.handOver, async (call) => {
  const { input, store, now, errors } = call
  const { consultId, doctorId, reason } = input
  const before = await store.get(consults, consultId)
  if (!before) throw errors.NOT_FOUND()
  // The same command got there first.
  if (before.doctorId === doctorId && doctorId !== call.caller.doctorId) return { done: true as const }
  const doctor = await colleagueFor(store, before, doctorId, now)
  if (!doctor) throw errors.DOCTOR_NOT_TAKING({ data: { field: 'doctorId' } })
  await moved(call, {
    move: 'hand-over',
    text: (consult) => `${doctorName(consult)}把问诊转给了${doctor.departmentName}${doctor.name}医生：${reason}`,
    step: (consult): Step => ({
      changes: {
        ...{ doctorId, doctor: partyOf(doctor), ...stateAfter(consult) },
        formerDoctorIds: [...consult.formerDoctorIds, ...(consult.doctorId ? [consult.doctorId] : [])],
      },
      facts: [consultHandedOver.of(`${consultId}:${now}`, now, { consultId, fromDoctorId: consult.doctorId ?? '' })],
    }),
  })
  return { done: true as const }
})
