import type { Consult } from '@xinglin/types/consult'
import type { Intake } from '@xinglin/types/intake'
import type { Patient } from '@xinglin/types/identity'
import { ageAt } from '@/shared/time'

/** The form as it is filled in; `allergyFree` is null until he said so. */
export interface Values {
  complaint: string
  since: string
  history: string
  allergyFree: boolean | null
  allergies: string
  medication: string
  pregnancy: Intake['pregnancy']
  answers: Intake['answers']
  guardian: string
  guardianPresent: boolean
  /** The version of the terms that he ticked; empty for none. */
  agreed: string
}

export const NOTHING: Values = {
  complaint: '',
  since: '',
  history: '',
  allergyFree: null,
  allergies: '',
  medication: '',
  pregnancy: 'no',
  answers: [],
  guardian: '',
  guardianPresent: false,
  agreed: '',
}

export const PREGNANCIES: Record<Intake['pregnancy'], string> = {
  no: '没有',
  pregnant: '怀孕了',
  nursing: '在哺乳',
  unsure: '不确定',
}

/** The shortest complaint that tells a doctor something. */
export const SHORTEST = 5
const GROWN_UP = 18
const LOW_AGE = 6
const MAY_BEAR = { from: 12, to: 55 } as const

type Who = Pick<Patient, 'birthDate' | 'sex'>

export const isMinor = ({ birthDate }: Pick<Who, 'birthDate'>): boolean => ageAt(birthDate) < GROWN_UP

/** The guardian stays beside the child while it lasts: 互联网诊疗管理办法(试行) 第19条. */
export const isLittle = ({ birthDate }: Pick<Who, 'birthDate'>): boolean => ageAt(birthDate) < LOW_AGE

/** Whether to ask for pregnancy at all. */
export function mayBear({ sex, birthDate }: Who): boolean {
  const age = ageAt(birthDate)
  return sex === 'female' && age >= MAY_BEAR.from && age <= MAY_BEAR.to
}

export const intakeOf = (values: Values): Intake => ({
  complaint: values.complaint.trim(),
  since: values.since.trim(),
  history: values.history.trim(),
  allergies: { none: values.allergyFree === true, text: values.allergyFree ? '' : values.allergies.trim() },
  medication: values.medication.trim(),
  pregnancy: values.pregnancy,
  answers: values.answers,
})

/** What was saved before, back in the form. */
export function valuesOf({
  intake,
  guardianName,
  age,
}: Pick<Consult, 'intake' | 'guardianName' | 'age'>): Partial<Values> {
  if (!intake) return {}
  const { allergies, ...rest } = intake
  const said = allergies.none || allergies.text !== ''
  return {
    ...rest,
    allergyFree: said ? allergies.none : null,
    allergies: allergies.text,
    guardian: guardianName ?? '',
    guardianPresent: guardianName !== null && age < LOW_AGE,
  }
}

/** Worth keeping on the server: there is a complaint. */
export const isWorthKeeping = ({ complaint }: Pick<Values, 'complaint'>): boolean => complaint.trim().length >= SHORTEST

export interface Wanted {
  who: Who
  /** Papers are needed, and so many are there. */
  papers: number | null
  /** Of the terms as they are now. */
  version: string
}

/** What is still to be filled in, by field and in the order of the page. */
export function missingIn(values: Values, { who, papers, version }: Wanted): Record<string, string> {
  const all: [string, boolean, string][] = [
    ['complaint', !isWorthKeeping(values), `请写清楚哪里不舒服，至少 ${SHORTEST} 个字`],
    ['allergies', values.allergyFree === null, '请选有没有过敏'],
    ['allergies', values.allergyFree === false && !values.allergies.trim(), '请写对什么过敏'],
    ['evidence', papers === 0, '请上传诊断证明，或选一次在本院的就诊'],
    ['guardian', isMinor(who) && !values.guardian.trim(), '请填写监护人姓名'],
    ['guardian', isLittle(who) && !values.guardianPresent, '问诊时监护人要陪在孩子身边'],
    ['consentVersion', values.agreed !== version, '请看过后勾选同意'],
  ]
  const found: Record<string, string> = {}
  for (const [field, missing, words] of all) if (missing) found[field] ??= words
  return found
}
