import { appointmentCancelled, appointmentLapsed, appointmentMoved, appointmentStopped } from '../booking/public'
import { type ReactionContext, on } from '../kernel/events'
import { examinationDeclined, examinationOrdered, placesLost } from './events'
import { followVisit } from './follow'
import { tellDeclined, tellLost, tellOrdered } from './tell'

/** Looks at the appointment as it is now: facts may arrive late, and twice. */
const follow = ({ appointmentId }: { appointmentId: string }, { store, now }: ReactionContext) =>
  followVisit(store, appointmentId, now)

/** What examination does about what it and booking announce. */
export const examinationReactions = [
  on(appointmentMoved, follow),
  on(appointmentCancelled, follow),
  on(appointmentLapsed, follow),
  on(appointmentStopped, follow),
  on(examinationOrdered, ({ appointmentId, kind }, context) =>
    tellOrdered(appointmentId, kind, context.eventId, context),
  ),
  on(examinationDeclined, ({ appointmentId, kind }, context) =>
    tellDeclined(appointmentId, kind, context.eventId, context),
  ),
  on(placesLost, ({ appointmentId, ...lost }, context) => tellLost(appointmentId, lost, context.eventId, context)),
]
