import { type SummarySection, summary as contract } from '@xinglin/types/summary'
import { type Appointment, findAppointment } from '../booking/public'
import { recordIdsOf } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import type { SummarySource } from '../kernel/summary'
import { ageOn, dayOf } from '../kernel/time'
import { readings } from './collections'
import { lastWords } from './consent'
import { isWorthShowing, sectionOf } from './sections'

const OWN_FORM = '本次预约填写的内容'

/** As the patient reads it among the readings. */
const readAs = ({ title, state, lines }: SummarySection) => {
  if (state === 'shown') return [title]
  return lines.length ? [`${title}（仅本科室）`] : []
}

const isOver = ({ status, date }: Appointment, now: string) => status === 'cancelled' || date < dayOf(now)

interface Look {
  appointment: Appointment
  caller: Caller
  sections: string[]
}

/** The same look within a minute is one. */
const writeDown = async (store: Store, { appointment, caller, sections }: Look, now: string) => {
  const { id: appointmentId, patientId, doctorId, doctor } = appointment
  const { accountId } = caller
  const id = digest(appointmentId, accountId, now.slice(0, 16), ...sections)
  const who = { accountId, doctorId, doctorName: doctor.name, departmentName: doctor.departmentName }
  await store.insert(readings, { id, patientId, appointmentId, ...who, at: now, sections })
}

const headOf = (appointment: Appointment) => {
  const { id, patientName, patientSex, patientBirthDate, date, visitType, needs, reason } = appointment
  const who = { patientName, sex: patientSex, age: ageOn(patientBirthDate, date) }
  return { appointmentId: id, ...who, visitType, needs, reason }
}

const aboutVisit = ({ id, doctorId, doctor, date }: Appointment) => ({
  ...{ appointmentId: id, doctorId, departmentId: doctor.departmentId, date },
})

/** Made of what the sources say now; nobody gets it before it is written down that he read it. */
export const createGetSummary = (sources: readonly SummarySource[]) =>
  operation(contract.getSummary, async ({ input, caller, store, now, services, errors }) => {
    const appointment = await findAppointment(store, input.appointmentId)
    if (!appointment) throw errors.NOT_FOUND()
    if (isOver(appointment, now)) throw errors.VISIT_OVER()
    const patientIds = await recordIdsOf(store, appointment.patientId)
    const words = await lastWords(store, patientIds)
    const about = { store, now, patientIds, visit: aboutVisit(appointment) }
    const read = await Promise.all(
      sources.map(async (source) => {
        const shown = words.get(source.name)?.shown ?? false
        return { source, section: await sectionOf(source, { about, shown, log: services.log }) }
      }),
    )
    const sections = read.filter(({ source, section }) => isWorthShowing(source, section)).map(({ section }) => section)
    await writeDown(store, { appointment, caller, sections: [OWN_FORM, ...sections.flatMap(readAs)] }, now)
    return { ...headOf(appointment), sections }
  })
