import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { patients } from './collections'
import { likenessKeys } from './likeness'
import { notePairs } from './pairs'
import { patientView } from './patient'

export const changePatientPhone = operation(identity.changePatientPhone, async (call) => {
  const { input, subjects, services, store, now, errors } = call
  const facts = subjects[0]?.patient
  if (!facts) throw errors.NOT_FOUND()
  const { phone } = input
  const { phoneKey } = likenessKeys(services.vault, { ...facts, phone })
  const patient = await store.updateIf(patients, facts.id, {}, { set: { phone, phoneKey } })
  if (!patient) throw errors.NOT_FOUND()
  await notePairs(store, patient, now)
  return patientView(patient, null)
})
