import type { GreenPlace, Referral } from '@xinglin/types/referral'

/** A referral as its patient reads it. */
export type OwnReferral = Referral & { reason: string | null; places: GreenPlace[] }
