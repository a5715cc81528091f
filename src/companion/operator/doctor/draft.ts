import type { Doctor, DoctorInput } from '@xinglin/types/directory'

/** What is typed: numbers stay as text until they are sent. */
export interface DoctorDraft extends Omit<DoctorInput, 'illnesses' | 'feeFen' | 'years' | 'sex' | 'title'> {
  sex: DoctorInput['sex'] | null
  title: DoctorInput['title'] | null
  illnesses: string
  fee: string
  years: string
}

export const BLANK: DoctorDraft = {
  name: '',
  sex: null,
  title: null,
  departmentId: '',
  goodAt: '',
  illnesses: '',
  about: '',
  fee: '',
  years: '',
  status: 'active',
}

/** Without the fields that only the server keeps. */
export function inputFrom(doctor: Doctor): DoctorInput {
  const { id, name, sex, title, departmentId, goodAt, illnesses, about, feeFen, years, status } = doctor
  return { id, name, sex, title, departmentId, goodAt, illnesses, about, feeFen, years, status }
}

/** `12.50` for 1250 fen, `50` for 5000. */
export const feeText = (fen: number): string => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100))

/** Fen of an amount in yuan with at most two decimals, else null. */
export function fenOf(text: string): number | null {
  const found = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

const yearsOf = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null)

/** 高血压、冠心病 or one a line. */
const illnessesIn = (text: string): string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((word) => word.trim())
    .filter(Boolean)

export function draftOf(doctor: Doctor): DoctorDraft {
  const { illnesses, feeFen, years, ...rest } = inputFrom(doctor)
  return { ...rest, illnesses: illnesses.join('、'), fee: feeText(feeFen), years: String(years) }
}

export type DoctorField = keyof DoctorInput

/** What cannot be sent at all; the server judges the rest. */
export function missingIn(draft: DoctorDraft): Partial<Record<DoctorField, string>> {
  return {
    ...(draft.name.trim() ? {} : { name: '请填写姓名' }),
    ...(draft.goodAt.trim() ? {} : { goodAt: '请填写擅长' }),
    ...(draft.sex ? {} : { sex: '请选择性别' }),
    ...(draft.title ? {} : { title: '请选择职称' }),
    ...(draft.departmentId ? {} : { departmentId: '请选择科室' }),
    ...(fenOf(draft.fee) === null ? { feeFen: '写成 30 或 12.50，单位元' } : {}),
    ...(yearsOf(draft.years) === null ? { years: '请填写从医年数' } : {}),
  }
}

/** The draft as the operation takes it, or null while something is missing. */
export function inputOf(draft: DoctorDraft): DoctorInput | null {
  const { sex, title, fee, years, illnesses, ...rest } = draft
  const feeFen = fenOf(fee)
  const yearsOfPractice = yearsOf(years)
  if (!sex || !title || !rest.departmentId || feeFen === null || yearsOfPractice === null) return null
  return { ...rest, sex, title, feeFen, years: yearsOfPractice, illnesses: illnessesIn(illnesses) }
}
