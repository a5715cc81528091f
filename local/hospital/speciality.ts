import type { Sex } from '@xinglin/types/identity'

export type HospitalSize = 'small' | 'large'

/** A first-level 诊疗科目. */
export interface Top {
  id: string
  name: string
  code: string
  about: string
}

/** A bookable department and what its doctors do there. */
export interface Speciality {
  id: string
  parentId: string
  name: string
  /** The hospital's own division of a 诊疗科目 keeps that one's code. */
  code: string
  about: string
  at: { building: string; floor: number; zone: 'A' | 'B' | 'C' | 'D' }
  /** Doctors; 0 where the hospital of that size does not have it. */
  staff: Record<HospitalSize, number>
  /** Share of women among its doctors. */
  women?: number
  /** Has a clinic on Sunday morning. */
  sunday?: boolean
  /** Has clinics after office hours. */
  evening?: boolean
  /** What a doctor may be good at, and the illnesses that go with it, by 、. */
  focuses: readonly (readonly [goodAt: string, illnesses: string])[]
  /** What else a doctor may do here. */
  works: readonly string[]
  /** Doctors whose name is given, the senior first. */
  named?: readonly { name: string; sex: Sex }[]
}

export const placeOf = ({ at }: Speciality) => `${at.building} ${at.floor} 楼 ${at.zone} 区`

export const illnessesOf = (speciality: Speciality) => [
  ...new Set(speciality.focuses.flatMap(([, illnesses]) => illnesses.split('、'))),
]
