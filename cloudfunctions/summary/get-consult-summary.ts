import { summary as contract } from '@xinglin/types/summary'
import { findConsult, isUnderWay } from '../consult/public'
import { operation } from '../kernel/operation'
import type { SummarySource } from '../kernel/summary'
import { dayOf } from '../kernel/time'
import { readSections } from './read'

const OWN_FORM = '本次问诊填写的内容'

/** For the doctor in charge, while the consult is under way. */
export const createGetConsultSummary = (sources: readonly SummarySource[]) =>
  operation(contract.getConsultSummary, async ({ input, caller, store, now, services, errors }) => {
    const { consultId } = input
    const consult = await findConsult(store, consultId)
    if (!consult?.doctor || !consult.doctorId) throw errors.NOT_FOUND()
    if (!isUnderWay(consult)) throw errors.CONSULT_OVER()
    const { patientId, doctorId, doctor } = consult
    const { name: doctorName, departmentId, departmentName } = doctor
    const sections = await readSections(sources, {
      ...{ store, now, log: services.log, patientId, beside: OWN_FORM },
      visit: { appointmentId: consultId, doctorId, departmentId, date: dayOf(now) },
      reader: { accountId: caller.accountId, doctorId, doctorName, departmentName },
    })
    return { consultId, sections }
  })
