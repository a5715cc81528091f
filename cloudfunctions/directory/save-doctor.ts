import { directory } from '@xinglin/types/directory'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { departments, doctors } from './collections'
import { doctorView } from './doctor'
import { putDoctor, recount } from './public'

/** Open clinics keep the name and fee they were opened with; new ones take these. */
export const saveDoctor = operation(directory.saveDoctor, async ({ input, store, newId, errors }) => {
  const department = await store.get(departments, input.departmentId)
  const before = input.id ? await store.get(doctors, input.id) : null
  if (!department || (input.id && !before)) throw errors.NOT_FOUND()
  const id = before?.id ?? `doc${digest(newId('doctor')).replace(/\W/g, '')}`
  const rating = { ratingPercent: before?.ratingPercent ?? null, ratings: before?.ratings ?? 0 }
  const saved = await putDoctor(store, id, input, department, rating)
  await recount(store, department.id)
  if (before && before.departmentId !== department.id) await recount(store, before.departmentId)
  return doctorView(saved)
})
