import { summary as contract } from '@xinglin/types/summary'
import { type Appointment, findAppointment } from '../booking/public'
import { operation } from '../kernel/operation'
import type { SummarySource } from '../kernel/summary'
import { ageOn, dayOf } from '../kernel/time'
import { readSections } from './read'

const OWN_FORM = '本次预约填写的内容'

const isOver = ({ status, date }: Appointment, now: string) => status === 'cancelled' || date < dayOf(now)

const headOf = (appointment: Appointment) => {
  const { id, patientName, patientSex, patientBirthDate, date, visitType, needs, reason } = appointment
  const who = { patientName, sex: patientSex, age: ageOn(patientBirthDate, date) }
  return { appointmentId: id, ...who, visitType, needs, reason }
}

const aboutVisit = ({ id, doctorId, doctor, date }: Appointment) => ({
  ...{ appointmentId: id, doctorId, departmentId: doctor.departmentId, date },
})

const readerOf = ({ doctorId, doctor }: Appointment, accountId: string) => ({
  ...{ accountId, doctorId, doctorName: doctor.name, departmentName: doctor.departmentName },
})

/** For the doctor of a visit, until its day is over. */
export const createGetSummary = (sources: readonly SummarySource[]) =>
  operation(contract.getSummary, async ({ input, caller, store, now, services, errors }) => {
    const appointment = await findAppointment(store, input.appointmentId)
    if (!appointment) throw errors.NOT_FOUND()
    if (isOver(appointment, now)) throw errors.VISIT_OVER()
    const sections = await readSections(sources, {
      ...{ store, now, log: services.log, patientId: appointment.patientId, visit: aboutVisit(appointment) },
      ...{ reader: readerOf(appointment, caller.accountId), beside: OWN_FORM },
    })
    return { ...headOf(appointment), sections }
  })
