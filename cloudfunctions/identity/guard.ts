import type { Scope } from '@xinglin/types/operation'
import type { Guard, GuardedCall, Subject, SubjectResolvers, Verdict } from '../kernel/caller'
import { canonical } from '../kernel/ids'
import { grants, patients } from './collections'
import { grantId, grantStatus } from './grant'
import { recordUse } from './grant-use'

const FORBIDDEN: Verdict = { allowed: false, reason: 'FORBIDDEN' }
const NOT_FOUND: Verdict = { allowed: false, reason: 'NOT_FOUND' }

/** The ids at a dotted path of the input; `items[]` stands for each element. */
export const idsAt = (input: unknown, field: string): string[] =>
  field.split('.').reduce<unknown[]>(
    (values, part) => {
      const name = part.replace('[]', '')
      return values.flatMap((value) => (value as Record<string, unknown>)[name] as unknown)
    },
    [input],
  ) as string[]

const mayActFor = async (call: GuardedCall, patientId: string, scope: Scope | 'owner'): Promise<boolean> => {
  if (scope === 'owner') return false
  const grant = await call.store.get(grants, grantId(patientId, call.caller.accountId))
  if (!grant || grantStatus(grant, call.now) !== 'active' || !grant.scopes.includes(scope)) return false
  await recordUse(call.store, grant.id, call.operation, canonical(call.input), call.now)
  return true
}

/** A patient or his relative: the subject must be a patient's, and the caller's or granted to him. */
const judgePatient = async (
  call: GuardedCall,
  subject: Omit<Subject, 'patient' | 'relative'>,
  patientId: string | null,
) => {
  const patient = patientId ? await call.store.get(patients, patientId) : null
  if (!patient) return null
  const own = patient.accountId === call.caller.accountId
  const scope = call.access.subject?.scope ?? 'owner'
  if (!own && !call.admitted && !(await mayActFor(call, patient.id, scope))) return null
  return { ...subject, patient, relative: !own }
}

/**
 * Whose is it, and may the caller: the patient himself, a relative within scope and time, the doctor of the thing, or an
 * operator where the operation lets operators in.
 */
export const createGuard =
  (resolvers: SubjectResolvers): Guard =>
  async (call) => {
    const { caller, access, input, store } = call
    const { kind, field } = access.subject as NonNullable<typeof access.subject>
    const subjects: Subject[] = []
    for (const id of idsAt(input, field)) {
      const found = kind === 'patient' ? { patientId: id, doctorId: null } : await resolvers[kind](store, id)
      if (!found) return NOT_FOUND
      const subject = { kind, id, doctorId: found.doctorId }
      if (caller.role === 'patient') {
        const judged = await judgePatient(call, subject, found.patientId)
        if (!judged) return FORBIDDEN
        subjects.push(judged)
      } else {
        if (caller.role === 'doctor' && found.doctorId !== caller.doctorId) return FORBIDDEN
        subjects.push({ ...subject, patient: null, relative: false })
      }
    }
    return { allowed: true, subjects }
  }
