import { addMinutes } from '../kernel/time'
import type { Consult } from './collections'
import { DRAFT_DAYS, QUIET_MINUTES } from './limits'

/** To the doctor's first word, from payment on. */
export const ORDINARY_MINUTES = 30
export const EMERGENCY_MINUTES = 5
/** The one more question has no money on its clock: it reminds. */
export const AGAIN_MINUTES = 24 * 60
/** How long an emergency rings with one doctor. */
export const RING_SECONDS = 60
