import { consult } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { isLineStaffed } from './duty'
import { CONSENT, EMERGENCY_FEN, MINUTES } from './terms'

export const getTerms = operation(consult.getTerms, async ({ store, now }) => ({
  emergency: { open: await isLineStaffed(store, now), feeFen: EMERGENCY_FEN, minutes: MINUTES.emergency },
  ordinaryMinutes: MINUTES.ordinary,
  consent: CONSENT,
}))
