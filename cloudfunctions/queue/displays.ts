import type { ClinicState, ShownClinic } from '@xinglin/types/displays'
import type { Session } from '../booking/public'
import { findDepartment } from '../directory/public'
import type { Store } from '../kernel/store'
import { closesAt } from './apply'
import { checkInFrom } from './board'
import type { Queue, Ticket } from './collections'
import { type Looking, lookAtQueues } from './read'
import { showsNumbersOnly } from './secrecy'
import { lineOf, theOne } from './ticket'

const SHOWN_NEXT = 5

/** Only the first character stays, whatever the length: 王**. */
const maskedSurname = (name: string) => `${[...name][0] ?? ''}**`

/** One that was shortened ends when the doctor goes. */
const endOf = ({ stop, endsAt }: Session) => stop?.from ?? endsAt

const stateOf = (queue: Queue, session: Session, now: string): ClinicState => {
  const { stop, startsAt, endsAt } = session
  if (theOne(queue, 'called') || theOne(queue, 'in-room')) return 'running'
  if (stop && !stop.from) return now < endsAt ? 'stopped' : 'over'
  if (queue.over) return 'over'
  if (now < checkInFrom({ startsAt })) return 'coming'
  if (now < startsAt) return 'open'
  return lineOf(queue).length > 0 || now < closesAt({ endsAt: endOf(session) }) ? 'running' : 'over'
}

type Person = Pick<Ticket, 'number' | 'patientName' | 'calls'>

const NOBODY = { called: null, inRoom: null, next: [], waiting: 0 }

/** Who is called, in the room and next. Those who are away, skipped or gone are nobody's business. */
const peopleIn = (queue: Queue, numbersOnly: boolean) => {
  const shown = ({ number, patientName }: Person) => ({ number, name: numbersOnly ? null : maskedSurname(patientName) })
  const called = theOne(queue, 'called')
  const inRoom = theOne(queue, 'in-room')
  const line = lineOf(queue)
  return {
    called: called ? { ...shown(called), calls: called.calls } : null,
    inRoom: inRoom ? shown(inRoom) : null,
    next: line.slice(0, SHOWN_NEXT).map(shown),
    waiting: line.length,
  }
}

/** What a wall may show of a clinic; see docs/decisions/0017. */
const shownClinic = (queue: Queue, session: Session, numbersOnly: boolean, now: string): ShownClinic => {
  const { id: sessionId, place, doctor, startsAt } = session
  const state = stateOf(queue, session, now)
  return {
    ...{ sessionId, place, doctorName: doctor.name, doctorTitle: doctor.title, departmentName: doctor.departmentName },
    ...{ startsAt, endsAt: endOf(session), checkInFrom: checkInFrom({ startsAt }), state },
    ...(state === 'open' || state === 'running' ? peopleIn(queue, numbersOnly) : NOBODY),
  }
}

/** Whose patients have no name on a wall. A department that is not known is treated as such a one. */
const secretDepartments = async (store: Store, ids: readonly string[]): Promise<Set<string>> => {
  const unique = [...new Set(ids)]
  const found = await Promise.all(unique.map((id) => findDepartment(store, id)))
  return new Set(
    unique.filter((_, i) => {
      const department = found[i]
      return !department || showsNumbersOnly(department.code)
    }),
  )
}

/** These clinics as walls show them now, in their order. */
export const lookAtWall = async (
  looking: Looking,
  sessions: readonly Session[],
  now: string,
): Promise<ShownClinic[]> => {
  const [queues, secret] = await Promise.all([
    lookAtQueues(looking, sessions),
    secretDepartments(
      looking.store,
      sessions.map(({ departmentId }) => departmentId),
    ),
  ])
  return sessions.flatMap((session, i) => {
    const queue = queues[i]
    return queue ? [shownClinic(queue, session, secret.has(session.departmentId), now)] : []
  })
}
