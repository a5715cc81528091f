import type { Severity } from '@xinglin/types/triage'
import { collection } from '../kernel/store'

/** What a patient told before a visit, for the doctor who sees him next. FHIR QuestionnaireResponse. */
export interface Telling {
  id: string
  patientId: string
  at: string
  /** Health data. */
  text: string
  /** Health data. */
  answers: { question: string; answer: string }[]
  severity: Severity
  /** When it is forgotten. */
  dueAt: string | null
}
export const tellings = collection<Telling>('tellings', {
  indexes: [{ fields: ['patientId', 'at'] }, { fields: ['dueAt'], sparse: true }],
  sealed: ['text', 'answers', 'severity'],
})

/** One document, id `model`: whether the operator lets a language model re-rank departments. */
export interface ModelSwitch {
  id: string
  on: boolean
  changedAt: string
  changedBy: string
}
export const modelSwitches = collection<ModelSwitch>('triageModel')
