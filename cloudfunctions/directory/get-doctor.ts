import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import { doctors } from './collections'
import { doctorView } from './doctor'

export const getDoctor = operation(directory.getDoctor, async ({ input, store, errors }) => {
  const doctor = await store.get(doctors, input.doctorId)
  if (!doctor) throw errors.NOT_FOUND()
  return doctorView(doctor)
})
