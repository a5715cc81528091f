import type { PatientInput } from '@xinglin/types/identity'
import { demoPatientFor } from '../../local/hospital/people'
import type { TestHospital } from './hospital'

/** What is filled in to register an invented person. */
export const personInput = (name: string, changes: Partial<PatientInput> = {}): PatientInput => {
  const { paperKind, paperNumber, phone } = demoPatientFor(name, 7)
  return { name, relation: 'other', paperKind, paperNumber, phone, ...changes }
}

/** A grandchild whose birth certificate tells neither sex nor birthday. */
export const childInput = (changes: Partial<PatientInput> = {}): PatientInput => ({
  ...{ name: '王小宝', relation: 'child', paperKind: 'birth', paperNumber: 'J330112233' },
  ...{ sex: 'male', birthDate: '2020-05-01', phone: '13900000000' },
  ...changes,
})

/** 赵大海 asks, 王小明 accepts: a relative who may do some things until a day. */
export const relativeOf = async (
  hospital: TestHospital,
  scopes: ('booking' | 'payment' | 'records' | 'medication' | 'messages')[] = ['booking'],
  endsOn = '2026-12-31',
) => {
  const patient = await hospital.patient('王小明')
  const relative = await hospital.patient('赵大海')
  const { code } = await relative.api.identity.inviteGrant({ relation: 'child', scopes })
  const grant = await patient.api.identity.acceptGrant({ code, patientId: patient.patientId, scopes, endsOn })
  return { patient, relative, grant, code }
}
