import type { Title } from '@xinglin/types/directory'
import type { Sex } from '@xinglin/types/identity'
import { collection } from '../kernel/store'

export interface Department {
  id: string
  parentId: string | null
  name: string
  /** 《医疗机构诊疗科目名录》, dotted. */
  code: string
  about: string
  place: string
  /** Recounted whenever a doctor of it is saved. */
  doctors: number
}
export const departments = collection<Department>('departments', { indexes: [{ fields: ['code'] }] })

export interface Doctor {
  id: string
  name: string
  sex: Sex
  title: Title
  departmentId: string
  departmentName: string
  /** The top node above the department. */
  topId: string
  goodAt: string
  illnesses: string[]
  about: string
  feeFen: number
  ratingPercent: number | null
  ratings: number
  years: number
  status: 'active' | 'away'
  /** Sort key of lists: title, rating, name. */
  rank: string
}
export const doctors = collection<Doctor>('doctors', {
  indexes: [{ fields: ['departmentId', 'rank'] }, { fields: ['topId', 'rank'] }, { fields: ['rank'] }],
})

/** Each tail of each word that leads to something: a search is one range over `term`. Ids sort whole words first, then by rank. */
export interface SearchTerm {
  id: string
  term: string
  kind: 'doctor' | 'department' | 'illness'
  /** Of the doctor, the department or the illness. */
  refId: string
}
export const searchTerms = collection<SearchTerm>('searchTerms', {
  indexes: [{ fields: ['kind', 'term'] }, { fields: ['refId'] }],
})

/** What doctors treat, in their words, and who of them sees patients now; recounted whenever one of them is saved. */
export interface Illness {
  id: string
  name: string
  /** Its whole name and its pinyin initials, as people type them. */
  words: string[]
  doctors: number
  /** Where they work, most of them first. */
  departments: { id: string; doctors: number }[]
}
export const illnesses = collection<Illness>('illnesses')

/** One per account. */
export interface Favourites {
  id: string
  doctorIds: string[]
}
export const favourites = collection<Favourites>('favourites')

/** One document, id `hospital`. */
export interface Hospital {
  id: string
  name: string
  phone: string
  address: string
  route: string[]
  materials: string[]
}
export const hospitals = collection<Hospital>('hospitals')
