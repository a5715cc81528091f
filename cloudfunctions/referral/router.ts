import { accept } from './accept'
import { decline } from './decline'
import { getReferral } from './get-referral'
import { listMade } from './list-made'
import { listReferrals } from './list-referrals'
import { refer } from './refer'

export const referralRouter = { refer, listMade, listReferrals, getReferral, accept, decline }
