import type { Caller, Subject } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Visitor } from './appointment'

interface Acting {
  subjects: Subject[]
  caller: Caller
  repeated: boolean
}

/**
 * The patient behind the n-th subject, and who acts for him. A command that is finished later goes by what held when it
 * began: had booking been paused then, it would have been refused.
 */
export const visitorOf = ({ subjects, caller, repeated }: Acting, index: number): Visitor => {
  const subject = subjects[index]
  if (!subject?.patient) throw new Refusal('NOT_FOUND')
  const patient = repeated ? { ...subject.patient, bookingPausedUntil: null } : subject.patient
  return { patient, accountId: caller.accountId, relative: subject.relative }
}
