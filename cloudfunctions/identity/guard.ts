import type { Scope } from '@xinglin/types/operation'
import type { Guard, GuardedCall, Subject, SubjectResolvers, Verdict } from '../kernel/caller'
import { canonical } from '../kernel/ids'
import { grants, patients } from './collections'
import { grantId, grantStatus } from './grant'
import { recordLook, recordUse } from './grant-use'
import { type Person, factsOf, isKeptBy, personOf, recordsOf } from './person'

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

/** A grant by any of his registrations counts for the person. */
const mayActFor = async (call: GuardedCall, person: Person, scope: Scope | 'owner'): Promise<boolean> => {
  if (scope === 'owner') return false
  for (const { id } of recordsOf(person)) {
    const grant = await call.store.get(grants, grantId(id, call.caller.accountId))
    if (!grant || grantStatus(grant, call.now) !== 'active' || !grant.scopes.includes(scope)) continue
    if (call.followed) await recordLook(call.store, grant.id, call.operation, call.now)
    else await recordUse(call.store, grant.id, call.operation, canonical(call.input), call.now)
    return true
  }
  return false
}

/**
 * A patient or his relative: the subject must be a patient's, and the caller's or granted to him. From here on it is the
 * person's: a registration that was merged stands under the one it points to.
 */
const judgePatient = async (
  call: GuardedCall,
  subject: Omit<Subject, 'patient' | 'relative'>,
  { patientId, accountId }: { patientId: string | null; accountId?: string },
) => {
  const patient = patientId ? await call.store.get(patients, patientId) : null
  if (!patient) return null
  const person = await personOf(call.store, patient)
  const own = isKeptBy(person, call.caller.accountId)
  const scope = call.access.subject?.scope ?? 'owner'
  const his = own || accountId === call.caller.accountId
  if (!his && !call.admitted && !(await mayActFor(call, person, scope))) return null
  return { ...subject, patient: factsOf(person), relative: !own }
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
        const judged = await judgePatient(call, subject, found)
        if (!judged) return FORBIDDEN
        subjects.push(judged)
      } else {
        if (caller.role === 'doctor' && !call.admitted && found.doctorId !== caller.doctorId) return FORBIDDEN
        subjects.push({ ...subject, patient: null, relative: false })
      }
    }
    return { allowed: true, subjects }
  }
