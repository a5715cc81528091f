import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { patients } from './collections'
import { patientView } from './patient'

export const changePatientPhone = operation(identity.changePatientPhone, async ({ input, store, errors }) => {
  const patient = await store.updateIf(patients, input.patientId, {}, { set: { phone: input.phone } })
  if (!patient) throw errors.NOT_FOUND()
  return patientView(patient, null)
})
