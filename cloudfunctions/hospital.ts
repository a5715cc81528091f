import type { Router } from '@orpc/server'
import type { contract } from '@xinglin/types/contract'
import { attachmentDue } from './attachment/due'
import { attachmentRouter } from './attachment/router'
import { orders, refunds } from './billing/collections'
import { billingDue } from './billing/due'
import { billingReactions } from './billing/reactions'
import { billingRouter } from './billing/router'
import { orderSubject } from './billing/subjects'
import { appointments, standbys } from './booking/collections'
import { bookingDue } from './booking/due'
import { bookingReactions } from './booking/reactions'
import { bookingRouter } from './booking/router'
import { appointmentSubject, sessionSubject, slotSubject, standbySubject } from './booking/subjects'
import { challengeDue } from './challenge/due'
import { challengeReactions } from './challenge/reactions'
import { challengeRouter } from './challenge/router'
import { comments, members, posts } from './community/collections'
import { communityDue } from './community/due'
import { communityReactions } from './community/reactions'
import { communityRouter } from './community/router'
import { consults } from './consult/collections'
import { consultDue } from './consult/due'
import { consultReactions } from './consult/reactions'
import { consultRouter } from './consult/router'
import { consultSubject } from './consult/subjects'
import { pastConsults } from './consult/summary'
import { directoryRouter } from './directory/router'
import { doctorSubject } from './directory/subjects'
import { plans } from './examination/collections'
import { examinationDue } from './examination/due'
import { examinationReactions } from './examination/reactions'
import { examinationRouter } from './examination/router'
import { gatheringDue } from './gathering/due'
import { gatheringReactions } from './gathering/reactions'
import { gatheringRouter } from './gathering/router'
import { callCodeWork } from './identity/call-code'
import { certificates } from './identity/certificate-collections'
import { certificateSubject } from './identity/certificate-subject'
import { grants, merges, secondFactors } from './identity/collections'
import { createGuard } from './identity/guard'
import { identityRouter } from './identity/router'
import { grantSubject, mergeSubject } from './identity/subjects'
import { uploadWork } from './identity/upload'
import { type Schedule, announcing } from './kernel/jobs'
import type { RequestContext } from './kernel/services'
import { notifyDue } from './notify/due'
import { familyReactions } from './notify/family-reactions'
import { identityReactions } from './notify/identity-reactions'
import { notifyRouter } from './notify/router'
import { queues } from './queue/collections'
import { queueDue } from './queue/due'
import { queueReactions } from './queue/reactions'
import { queueRouter } from './queue/router'
import { readingReactions } from './reading/reactions'
import { readingRouter } from './reading/router'
import { readingDue } from './reading/weekly'
import { referrals } from './referral/collections'
import { referralDue } from './referral/due'
import { referralReactions } from './referral/reactions'
import { referralRouter } from './referral/router'
import { referralSubject } from './referral/subjects'
import { openReferralsSummary, referralSummary } from './referral/summary'
import { createSummaryRouter } from './summary/router'
import { pastVisits, visitsAhead } from './summary/visits'
import { triageDue } from './triage/due'
import { triageRouter } from './triage/router'
import { triageSummary } from './triage/summary'

/** What a doctor should know before the patient sits down, in the order in which he reads it. */
const summarySources = [triageSummary, referralSummary, pastVisits, visitsAhead, pastConsults, openReferralsSummary]

/** The whole contract, made. A missing operation is a compile error. */
export const router = {
  identity: identityRouter,
  directory: directoryRouter,
  billing: billingRouter,
  booking: bookingRouter,
  notify: notifyRouter,
  attachment: attachmentRouter,
  queue: queueRouter,
  examination: examinationRouter,
  referral: referralRouter,
  summary: createSummaryRouter(summarySources),
  community: communityRouter,
  consult: consultRouter,
  gathering: gatheringRouter,
  challenge: challengeRouter,
  reading: readingRouter,
  triage: triageRouter,
} satisfies Router<typeof contract, RequestContext>

/** Everything that happens later. */
export const schedule: Schedule = {
  announcing: [
    announcing(orders),
    announcing(refunds),
    announcing(appointments),
    announcing(standbys),
    announcing(posts),
    announcing(comments),
    announcing(members),
    announcing(consults),
    announcing(merges),
    announcing(secondFactors),
    announcing(grants),
    announcing(certificates),
    announcing(queues),
    announcing(plans),
    announcing(referrals),
  ],
  reactions: [
    ...billingReactions,
    ...bookingReactions,
    ...familyReactions,
    ...identityReactions,
    ...communityReactions,
    ...consultReactions,
    ...queueReactions,
    ...examinationReactions,
    ...referralReactions,
    ...gatheringReactions,
    ...challengeReactions,
    ...readingReactions,
  ],
  due: [
    ...billingDue,
    ...bookingDue,
    ...notifyDue,
    ...attachmentDue,
    ...communityDue,
    ...consultDue,
    ...queueDue,
    ...examinationDue,
    ...referralDue,
    ...gatheringDue,
    ...challengeDue,
    ...readingDue,
    ...triageDue,
    uploadWork,
    callCodeWork,
  ],
  router,
}

export const guard = createGuard({
  appointment: appointmentSubject,
  standby: standbySubject,
  session: sessionSubject,
  slot: slotSubject,
  doctor: doctorSubject,
  grant: grantSubject,
  merge: mergeSubject,
  certificate: certificateSubject,
  order: orderSubject,
  referral: referralSubject,
  consult: consultSubject,
})
