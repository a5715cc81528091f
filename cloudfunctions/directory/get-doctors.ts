import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import { doctors } from './collections'
import { doctorView } from './doctor'

/** In the order asked for, without those that do not exist. */
export const getDoctors = operation(directory.getDoctors, async ({ input, store }) => {
  const found = await store.getMany(doctors, input.doctorIds)
  const inOrder = input.doctorIds.flatMap((id) => found.filter((doctor) => doctor.id === id))
  return { doctors: inOrder.map(doctorView) }
})
