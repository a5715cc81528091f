import type { Caller, Subject } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Visitor } from './appointment'

/** The patient behind the n-th subject, and who acts for him. */
export const visitorOf = ({ subjects, caller }: { subjects: Subject[]; caller: Caller }, index: number): Visitor => {
  const subject = subjects[index]
  if (!subject?.patient) throw new Refusal('NOT_FOUND')
  return { patient: subject.patient, accountId: caller.accountId, relative: subject.relative }
}
