import { collection } from '../kernel/store'

/**
 * A patient's word on one section. Each is kept, as proof of what he agreed to and when (个人信息保护法 第14–15条); the last one
 * counts.
 */
export interface Choice {
  id: string
  patientId: string
  section: string
  shown: boolean
  at: string
  /** His own account, or a relative's whom he let see to his records. */
  accountId: string
}
export const choices = collection<Choice>('summaryChoices', { indexes: [{ fields: ['patientId', 'at'] }] })

/** A doctor read a summary. FHIR AuditEvent. */
export interface Reading {
  id: string
  patientId: string
  /** Of the visit, or of the consult. */
  appointmentId: string
  accountId: string
  doctorId: string
  doctorName: string
  departmentName: string
  at: string
  /** Titles of what was shown. */
  sections: string[]
}
export const readings = collection<Reading>('summaryReadings', { indexes: [{ fields: ['patientId', 'at'] }] })
