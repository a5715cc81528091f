import type {
  ExaminationKind,
  ExaminationPlan,
  ExaminationTime,
  PlannedExamination,
  RouteStop,
} from '@xinglin/types/examination'
import type { Store } from '../kernel/store'
import { datesFor, freeTimes } from './calendar'
import { type Item, type Plan, plans } from './collections'
import { kinds } from './kinds'
import { itemOf } from './plan'
import { propose } from './propose'
import { type Rooms, roomsOf, timedItems, timedOf } from './rooms'
import type { Timed } from './suit'
import { type Visit, findVisit, isAhead } from './visit'
import { type Where, placeOf, shortPlace, whereOf } from './where'
import { RULES } from './words'

export const timeView = (
  known: Rooms,
  { roomId, startsAt, endsAt, building, floor }: Timed,
  clinic: Where,
): ExaminationTime => ({
  ...{ roomId, startsAt, endsAt },
  roomName: known.get(roomId)?.name ?? '',
  place: placeOf({ building, floor }),
  floor: shortPlace({ building, floor }, clinic),
})

/** What has no place yet and may still get one. */
const wantsPlace = (item: Item | null) => !item || (!item.place && !item.doneAt && item.request !== 'declined')

export const stateOf = ({ request, place, doneAt }: Item): PlannedExamination['state'] => {
  if (doneAt) return 'done'
  if (request === 'declined') return 'declined'
  if (!place) return 'none'
  return request === 'ordered' ? 'confirmed' : 'held'
}

interface Shown {
  visit: Visit
  plan: Plan | null
  known: Rooms
  open: boolean
}

const kindsOf = ({ visit, plan }: Shown): ExaminationKind[] => [
  ...new Set([...visit.needs.map(({ kind }) => kind), ...(plan?.items ?? []).map(({ kind }) => kind)]),
]

const proposalsFor = async (store: Store, shown: Shown, now: string): Promise<Timed[]> => {
  const { visit, plan, known, open } = shown
  const needed = kindsOf(shown).filter((kind) => wantsPlace(plan && itemOf(plan, kind)))
  if (!open || needed.length === 0) return []
  const dates = datesFor(visit.stop, now)
  const free = await freeTimes(store, known, { wanted: needed, dates, now })
  return propose({ needed, free, held: timedItems(known, plan?.items ?? []), visit: visit.stop, dates })
}

const itemView = ({ visit, plan, known }: Shown, kind: ExaminationKind, proposal: Timed | null): PlannedExamination => {
  const item = plan && itemOf(plan, kind)
  const held = item?.place && timedOf(known, kind, item.place)
  const time = held ?? proposal
  const { name, note, more, safety, fastingHours, resultMinutes } = kinds[kind]
  const state = item ? stateOf(item) : 'none'
  return {
    ...{ kind, name, note, more, safety, fastingHours, resultMinutes },
    reason: visit.needs.find((need) => need.kind === kind)?.reason ?? '出诊医生开的检查',
    state: state === 'none' && proposal ? 'proposed' : state,
    ordered: item?.request === 'ordered',
    time: time ? timeView(known, time, visit.stop) : null,
    confirmBy: item?.confirmBy ?? null,
    lost: item?.lost ?? null,
  }
}

const routeOf = ({ visit }: Shown, items: readonly PlannedExamination[]): RouteStop[] => {
  const fixed = items.filter(({ state }) => state === 'held' || state === 'confirmed' || state === 'done')
  const { stop, appointment } = visit
  const stops = (fixed.length > 0 ? fixed : items).flatMap(({ kind, time }): RouteStop[] => {
    return time ? [{ kind, at: time.startsAt, floor: time.floor, name: time.roomName }] : []
  })
  if (stops.length === 0) return []
  const clinic = { kind: null, at: appointment.startsAt, floor: shortPlace(whereOf(appointment.place), stop) }
  return [...stops, { ...clinic, name: roomNameIn(appointment.place) }].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The last words of a place: 302 诊室. */
const roomNameIn = (place: string) => /(\S+\s*诊室)$/.exec(place)?.[1] ?? '诊室'

/** The plan as the patient and the doctor see it. */
export const viewOf = async (store: Store, appointmentId: string, now: string): Promise<ExaminationPlan> => {
  const visit = await findVisit(store, appointmentId)
  const [plan, known] = await Promise.all([store.get(plans, appointmentId), roomsOf(store)])
  const shown: Shown = { visit, plan, known, open: isAhead(visit.appointment, now) }
  const proposals = await proposalsFor(store, shown, now)
  const all = kindsOf(shown).map((kind) => itemView(shown, kind, proposals.find((each) => each.kind === kind) ?? null))
  const items = shown.open ? all : all.filter(({ state }) => state !== 'none')
  const { startsAt: visitAt } = visit.appointment
  return { appointmentId, visitAt, items, route: routeOf(shown, items), open: shown.open, rules: [...RULES] }
}
