import type { Router } from '@orpc/server'
import type { contract } from '@xinglin/types/contract'
import { appointments, standbys } from './booking/collections'
import { bookingDue } from './booking/due'
import { bookingReactions } from './booking/reactions'
import { bookingRouter } from './booking/router'
import { appointmentSubject, sessionSubject, slotSubject, standbySubject } from './booking/subjects'
import { directoryRouter } from './directory/router'
import { doctorSubject } from './directory/subjects'
import { createGuard } from './identity/guard'
import { identityRouter } from './identity/router'
import { grantSubject } from './identity/subjects'
import { type Schedule, announcing } from './kernel/jobs'
import type { RequestContext } from './kernel/services'
import { notifyRouter } from './notify/router'

/** The whole contract, made. A missing operation is a compile error. */
export const router = {
  identity: identityRouter,
  directory: directoryRouter,
  booking: bookingRouter,
  notify: notifyRouter,
} satisfies Router<typeof contract, RequestContext>

/** Everything that happens later. */
export const schedule: Schedule = {
  announcing: [announcing(appointments), announcing(standbys)],
  reactions: bookingReactions,
  due: bookingDue,
  router,
}

export const guard = createGuard({
  appointment: appointmentSubject,
  standby: standbySubject,
  session: sessionSubject,
  slot: slotSubject,
  doctor: doctorSubject,
  grant: grantSubject,
})
