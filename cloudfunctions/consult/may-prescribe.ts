import { ageOn, dayOf } from '../kernel/time'
import type { Consult } from './collections'
import { needsPaediatrician } from './rules'

const LOW_AGE = 6

/** Why no prescription may come of a consult, and the article that says so. */
export interface PrescriptionBar {
  reason: 'advice' | 'not-under-way' | 'no-proof' | 'guardian' | 'paediatrician'
  article: string
}

interface Facts {
  /** Code of the doctor's department (《医疗机构诊疗科目名录》). */
  departmentCode: string
  now: string
}

type Asked = Pick<Consult, 'kind' | 'state' | 'judgement' | 'guardian' | 'patientBirthDate'>

/** 互联网诊疗管理办法(试行) 第19条: a child under 6 has a guardian and a children's doctor beside him. */
const childBar = ({ guardian, patientBirthDate }: Asked, { departmentCode, now }: Facts): PrescriptionBar | null => {
  const article = '互联网诊疗管理办法（试行）第十九条'
  if (ageOn(patientBirthDate, dayOf(now)) >= LOW_AGE) return null
  if (!guardian?.present) return { reason: 'guardian', article }
  return needsPaediatrician(patientBirthDate, departmentCode, now) ? { reason: 'paediatrician', article } : null
}

/** Null where a doctor may prescribe: in a re-visit under way whose earlier diagnosis he found proven. */
export const whyNotPrescribe = (consult: Asked, facts: Facts): PrescriptionBar | null => {
  const { kind, state, judgement } = consult
  if (kind === 'advice') return { reason: 'advice', article: '互联网诊疗管理办法（试行）第十六条、第十七条' }
  if (!judgement?.accepted) return { reason: 'no-proof', article: '互联网诊疗监管细则（试行）第十八条' }
  if (state !== 'open' && state !== 'answered')
    return { reason: 'not-under-way', article: '互联网诊疗监管细则（试行）第二十一条' }
  return childBar(consult, facts)
}

export const mayPrescribe = (consult: Asked, facts: Facts): boolean => whyNotPrescribe(consult, facts) === null
