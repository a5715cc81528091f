import { type Ask, signInAs } from '../support/visits'

const ALWAYS = { from: '00:00', until: '00:00', mostWaiting: 10 }

/** A consult that costs nothing and that 沈怀安 has begun. */
export const openConsult = async (ask: Ask, name: string, complaint: string) => {
  const doctor = await signInAs(ask, { persona: 'doctor-shen' })
  await ask('consult.savePractice', { switchedOn: true, adviceFen: 0, revisitFen: 0, ...ALWAYS }, doctor.token)
  await ask('consult.confirmReception', {}, doctor.token)
  const patient = await signInAs(ask, { name })
  const wish = { patientId: patient.patientId, kind: 'advice', doctorId: doctor.doctorId }
  const { id: consultId } = await ask('consult.draft', wish, patient.token)
  await ask('consult.saveIntake', { consultId, intake: { complaint, allergies: { none: true } } }, patient.token)
  const { consent } = (await ask('consult.getTerms', {}, patient.token)) as { consent?: { version: string } }
  const guardian = { name: '王大明', present: true }
  await ask('consult.submit', { consultId, consentVersion: consent?.version, guardian }, patient.token)
  await ask('consult.start', { consultId }, doctor.token)
  return { consultId: String(consultId), patient, doctor }
}
