import type { DoctorInput } from '@xinglin/types/directory'
import type { Store } from '../kernel/store'
import { type Department, type Doctor, departments, doctors, hospitals } from './collections'
import { doctorFrom } from './doctor'
import { HOSPITAL_ID } from './get-hospital'
import { putDoctorTerms, replaceTerms } from './terms'
import { departmentTerms } from './words'

export type { Department, Doctor } from './collections'

export const findDoctor = (store: Store, id: string) => store.get(doctors, id)

export const findDoctors = (store: Store, ids: readonly string[]): Promise<Doctor[]> => store.getMany(doctors, ids)

export const findDepartment = (store: Store, id: string) => store.get(departments, id)

/** Every node of the tree, by national code. */
export const allDepartments = (store: Store): Promise<Department[]> =>
  store.find(departments, {}, { order: { field: 'code', direction: 'asc' }, limit: 1000 })

/** The hospital's card; null before it is founded. */
export const findHospital = (store: Store) => store.get(hospitals, HOSPITAL_ID)

const doctorsOf = async (store: Store, departmentId?: string) => {
  const found: Doctor[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const filter = departmentId ? { departmentId } : {}
    const page = await store.find(doctors, filter, { order: { field: 'rank', direction: 'asc' }, limit: 1000, after })
    found.push(...page)
    const last = page.length === 1000 ? page.at(-1) : undefined
    if (!last) return found
    after = { value: last.rank, id: last.id }
  }
}

/** Doctors who see patients now. */
export const activeDoctors = async (store: Store, departmentId?: string) =>
  (await doctorsOf(store, departmentId)).filter(({ status }) => status === 'active')

/** Tells the doctors of a department its name and the top node above it. */
export const followDepartment = async (store: Store, { id, name, parentId }: Department) => {
  const place = { departmentName: name, topId: parentId ?? id }
  const outdated = (await doctorsOf(store, id)).filter(
    (doctor) => doctor.departmentName !== place.departmentName || doctor.topId !== place.topId,
  )
  await Promise.all(outdated.map((doctor) => store.updateIf(doctors, doctor.id, { departmentId: id }, { set: place })))
}

/** Writes a doctor with the words that lead to him, and recounts his department. */
export const putDoctor = async (
  store: Store,
  id: string,
  input: DoctorInput,
  department: Department,
  rating: { ratingPercent: number | null; ratings: number } = { ratingPercent: null, ratings: 0 },
): Promise<Doctor> => {
  const doctor = doctorFrom(id, input, department, rating)
  if (!(await store.insert(doctors, doctor))) {
    const { id: _, ...fields } = doctor
    await store.updateIf(doctors, id, {}, { set: fields })
  }
  await putDoctorTerms(store, doctor)
  return doctor
}

/** How many active doctors a department has; written after its doctors changed. */
export const recount = async (store: Store, departmentId: string) => {
  const active = await activeDoctors(store, departmentId)
  await store.updateIf(departments, departmentId, {}, { set: { doctors: active.length } })
}

/** Writes a department with the words that lead to it. */
export const putDepartment = async (store: Store, department: Department): Promise<Department> => {
  if (!(await store.insert(departments, department))) {
    const { id: _, doctors: __, ...fields } = department
    await store.updateIf(departments, department.id, {}, { set: fields })
  }
  await replaceTerms(store, department.id, await departmentTerms(department))
  return (await store.get(departments, department.id)) ?? department
}
