import type { Visitor } from '../../support/hospital'

type Call = <T>(who: Visitor, operation: string, input: unknown) => Promise<T>

/** Two wait for the patient's answer: one to a doctor, one to a department. */
export const openReferrals = async (call: Call, doctor: Visitor, appointmentId: string, reason: string) => {
  const refer = async (to: object) =>
    (await call<{ id: string }>(doctor, 'referral.refer', { appointmentId, departmentId: 'dcard', reason, ...to })).id
  return { toDoctor: await refer({ doctorId: 'doc2' }), toDepartment: await refer({}) }
}
