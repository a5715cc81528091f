import type { GreenPlace } from '@xinglin/types/referral'
import { type GreenWish, greenPlaces } from '../booking/public'
import type { Store } from '../kernel/store'
import type { Referral } from './collections'

const OFFERED = 3

export const wishOf = ({ to, fromDoctorId, until }: Pick<Referral, 'to' | 'fromDoctorId' | 'until'>): GreenWish => ({
  departmentId: to.departmentId,
  doctorId: to.doctorId,
  notDoctorId: fromDoctorId,
  until,
})

/** The three soonest places that a referral can have. */
export const placesFor = async (store: Store, referral: Referral, now: string): Promise<GreenPlace[]> => {
  const found = await greenPlaces(store, wishOf(referral), OFFERED, now)
  return found.map(({ id, startsAt, doctorId, doctor, place, feeFen }) => ({
    ...{ slotId: id, startsAt, doctorId, doctorName: doctor.name, doctorTitle: doctor.title },
    ...{ departmentName: doctor.departmentName, place, feeFen },
  }))
}
