import type { Doctor as DoctorView, DoctorInput, Title } from '@xinglin/types/directory'
import type { Department, Doctor } from './collections'

const TITLE_ORDER: Record<Title, number> = { chief: 1, 'associate-chief': 2, attending: 3, resident: 4 }

interface Rating {
  ratingPercent: number | null
  ratings: number
}

/** Sorts as text: title first, then the better rated, then as they came. */
const rankOf = (id: string, title: Title, { ratingPercent }: Rating) =>
  `${TITLE_ORDER[title]}${String(100 - (ratingPercent ?? 0)).padStart(3, '0')}${id}`

/** The stored doctor from what the operator wrote. */
export const doctorFrom = (id: string, input: DoctorInput, department: Department, rating: Rating): Doctor => {
  const { name, sex, title, goodAt, illnesses, about, feeFen, years, status } = input
  return {
    ...{ id, name, sex, title, goodAt, illnesses, about, feeFen, years, status, ...rating },
    departmentId: department.id,
    departmentName: department.name,
    topId: department.parentId ?? department.id,
    rank: rankOf(id, title, rating),
  }
}

export const doctorView = (doctor: Doctor): DoctorView => {
  const { id, name, sex, title, departmentId, departmentName, goodAt, illnesses, about, feeFen, years, status } = doctor
  const { ratingPercent, ratings } = doctor
  return {
    ...{ id, name, sex, title, departmentId, departmentName, goodAt, illnesses, about, feeFen, years, status },
    ...{ ratingPercent: ratings < 5 ? null : ratingPercent, ratings },
  }
}
