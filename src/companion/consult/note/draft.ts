import type { Note } from '@xinglin/types/consult-staff'

export interface NoteField {
  name: keyof Note
  label: string
  most: number
  needed: boolean
  hint?: string
}

const FIELDS: readonly NoteField[] = [
  { name: 'complaint', label: '主诉', most: 200, needed: true },
  { name: 'present', label: '现病史', most: 2000, needed: true },
  { name: 'history', label: '既往史', most: 1000, needed: false },
  { name: 'allergies', label: '过敏史', most: 300, needed: false },
  { name: 'diagnosis', label: '诊断', most: 200, needed: true },
  { name: 'advice', label: '处理意见', most: 2000, needed: true },
]

/** Advice makes no diagnosis, so its note has no place for one. */
export const fieldsFor = (kind: 'advice' | 'revisit'): readonly NoteField[] =>
  kind === 'revisit' ? FIELDS : FIELDS.filter(({ name }) => name !== 'diagnosis')

export const isComplete = (note: Note, kind: 'advice' | 'revisit'): boolean =>
  fieldsFor(kind).every(({ name, needed }) => !needed || note[name].trim() !== '')
