import type { ExaminationKind, ExaminationLoss } from '@xinglin/types/examination'
import type { Appointment } from '../booking/public'
import { type Announcement, NOTHING_ANNOUNCED } from '../kernel/events'
import { addDays, addMinutes, dayOf, instantOf } from '../kernel/time'
import type { Held, Item, Plan } from './collections'
import { examinationDeclined, examinationOrdered, placesLost } from './events'

/** An unconfirmed place goes back the evening before, while supper is still to come; held later than two hours before that, half an hour before its time. */
const EVE_CLOCK = '17:30'
const EVE_NOTICE_MINUTES = 120
const LAST_MINUTES = 30

export const confirmByOf = (startsAt: string, now: string): string => {
  const eve = instantOf(addDays(dayOf(startsAt), -1), EVE_CLOCK)
  return addMinutes(now, EVE_NOTICE_MINUTES) <= eve ? eve : addMinutes(startsAt, -LAST_MINUTES)
}

export const newPlan = ({ id, patientName, startsAt }: Appointment, now: string): Plan => ({
  ...{ id, patientName, visitAt: startsAt, items: [], leaving: [], commands: [] },
  ...{ chosenAt: '', remindedAt: now, dueAt: null },
  ...NOTHING_ANNOUNCED,
})

export const itemOf = ({ items }: Pick<Plan, 'items'>, kind: ExaminationKind) =>
  items.find((item) => item.kind === kind) ?? null

export const placesIn = ({ items }: Pick<Plan, 'items'>): Held[] => items.flatMap(({ place }) => place ?? [])

/** A plan in hand: what a move makes of it, and what it announces. */
export interface Moved {
  plan: Plan
  news: readonly Announcement[]
}

const withItem = (plan: Plan, kind: ExaminationKind, change: Partial<Item>): Plan => ({
  ...plan,
  items: plan.items.map((item) => (item.kind === kind ? { ...item, ...change } : item)),
})

/** What a patient chose: these places and no others, but for what is done. An order stays one without a place. */
export const chosen = (plan: Plan, wanted: ReadonlyMap<ExaminationKind, Held>, by: string, now: string): Plan => {
  const kept = plan.items.flatMap((item): Item[] => {
    const place = wanted.get(item.kind) ?? null
    if (item.doneAt || item.request === 'declined') return [item]
    if (place) return [placed(item, place, now)]
    return item.request === 'ordered' ? [{ ...item, place, lost: null }] : []
  })
  const fresh = [...wanted].filter(([kind]) => !itemOf(plan, kind))
  const nothing = { place: null, lost: null, confirmBy: null, doneAt: null }
  return {
    ...plan,
    items: [...kept, ...fresh.map(([kind, place]) => placed({ kind, request: 'waiting', ...nothing }, place, now))],
    commands: [...plan.commands, by].slice(-20),
    ...{ chosenAt: now, remindedAt: now },
  }
}

const placed = (item: Item, place: Held, now: string): Item =>
  item.place?.holder === place.holder
    ? item
    : { ...item, place, lost: null, confirmBy: item.request === 'waiting' ? confirmByOf(place.startsAt, now) : null }

export const ordered = (plan: Plan, kind: ExaminationKind, by: string, now: string): Moved => ({
  plan: withItem(plan, kind, { request: 'ordered', confirmBy: null }),
  news: [examinationOrdered.of(`${plan.id}:${kind}:${by}`, now, { appointmentId: plan.id, kind })],
})

export const declined = (plan: Plan, kind: ExaminationKind, by: string, now: string): Moved => ({
  plan: withItem(plan, kind, { request: 'declined', place: null, lost: null, confirmBy: null }),
  news: [examinationDeclined.of(`${plan.id}:${kind}:${by}`, now, { appointmentId: plan.id, kind })],
})

export const done = (plan: Plan, kind: ExaminationKind, doneAt: string | null): Plan => withItem(plan, kind, { doneAt })

/** Without the places of some items; their holder is told why. */
export const losing = (plan: Plan, isLost: (item: Item) => boolean, why: ExaminationLoss, now: string): Moved => {
  const lost = plan.items.filter((item) => item.place && !item.doneAt && isLost(item))
  if (lost.length === 0) return { plan, news: [] }
  const kinds = lost.map(({ kind }) => kind)
  const holders = lost.map(({ place }) => place?.holder ?? '').join(':')
  return {
    plan: {
      ...plan,
      items: plan.items.map((item) =>
        kinds.includes(item.kind) ? { ...item, place: null, lost: why, confirmBy: null } : item,
      ),
    },
    news: [placesLost.of(`${plan.id}:${holders}`, now, { appointmentId: plan.id, kinds, why })],
  }
}
