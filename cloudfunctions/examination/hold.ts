import { type ExaminationKind, type WantedExamination, examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { openPlan, tidy, writePlan } from './change'
import { soonestFrom } from './calendar'
import { type Held, type Plan, plans } from './collections'
import { timeAt } from './day'
import { catchUp } from './follow'
import { givePlacesBack, peekDay, takePlace } from './places'
import { chosen, itemOf, placesIn } from './plan'
import { type Rooms, roomsOf, timedItems, timedOf } from './rooms'
import { whyNot } from './suit'
import { viewOf } from './view'
import { type Visit, findVisit, isAhead, needsKind } from './visit'

interface Wish {
  visit: Visit
  known: Rooms
  /** One for each place that is asked for, with a holder of its own. */
  helds: readonly (Held & { kind: ExaminationKind })[]
  command: string
  now: string
}

const refuseTime = (kind: ExaminationKind, why: string) => new Refusal('TIME_UNSUITABLE', { kind, why })

/** What is in the plan for this kind at this very time stays in place. */
const kept = (plan: Plan, { kind, roomId, startsAt }: Held & { kind: ExaminationKind }): Held | null => {
  const place = itemOf(plan, kind)?.place ?? null
  return place?.roomId === roomId && place.startsAt === startsAt ? place : null
}

/** The place that is asked for; it ends when it begins where the room has no such time. */
const heldFor = async (store: Store, known: Rooms, { kind, roomId, startsAt }: WantedExamination, holder: string) => {
  const room = known.get(roomId)
  const time = room?.kinds.includes(kind) ? timeAt(await peekDay(store, room, dayOf(startsAt)), startsAt) : null
  return { kind, holder, roomId, startsAt, endsAt: time?.endsAt ?? startsAt }
}

/** Refuses what this visit does not need, and times that do not go together. */
const check = (plan: Plan, { visit, known, helds, now }: Wish) => {
  const timed = helds.flatMap(({ kind, ...held }) => timedOf(known, kind, held) ?? [])
  const over = timedItems(
    known,
    plan.items.filter(({ doneAt }) => doneAt),
  )
  for (const held of helds) {
    const { kind, startsAt, endsAt } = held
    const item = itemOf(plan, kind)
    const asked = needsKind(visit, kind) || item?.request === 'ordered'
    if (!asked || item?.request === 'declined' || item?.doneAt) throw new Refusal('NOT_NEEDED', { kind })
    if (kept(plan, held)) continue
    const one = timed.find((each) => each.kind === kind)
    if (!one || startsAt === endsAt) throw refuseTime(kind, 'not-open')
    if (startsAt < soonestFrom(kind, now)) throw refuseTime(kind, 'past')
    const why = whyNot(one, [...over, ...timed.filter((each) => each !== one)], visit.stop)
    if (why) throw refuseTime(kind, why)
  }
}

const takeAll = async (store: Store, plan: Plan, { known, helds }: Wish) => {
  for (const { kind, ...held } of helds) {
    if (kept(plan, { kind, ...held })) continue
    const room = known.get(held.roomId)
    if (!room || !(await takePlace(store, room, held, plan.id))) throw new Refusal('PLACE_GONE', { kind })
  }
}

/** Takes the places, then writes the plan; when somebody else wrote it meanwhile, once more with what is there now. */
const holdAll = async (store: Store, plan: Stored<Plan>, wish: Wish): Promise<Stored<Plan>> => {
  const { helds, command, now } = wish
  if (plan.commands.includes(command)) return plan
  check(plan, wish)
  await takeAll(store, plan, wish)
  const wanted = new Map(
    helds.map((held) => {
      const { kind, ...place } = held
      return [kind, kept(plan, held) ?? place] as const
    }),
  )
  const written = await writePlan(store, plan, chosen(plan, wanted, command, now), [], now)
  return written ?? holdAll(store, await openPlan(store, wish.visit.appointment, now), wish)
}

/** Places that this command took and the plan does not have. */
const strayOf = (helds: Wish['helds'], plan: Plan) => {
  const had = new Set(placesIn(plan).map(({ holder }) => holder))
  return helds.filter(({ holder }) => !had.has(holder))
}

const uniqueKinds = (places: readonly WantedExamination[]) =>
  new Map(places.map((place) => [place.kind, place])).size === places.length

/**
 * All of the places or none. The rooms' days decide who has a place, then one write of the plan says which of them the patient has;
 * what is in no plan goes back. After a crash the same command finds its own places, or that a later choice stands.
 */
export const hold = operation(examination.hold, async ({ input, store, now, newId, repeated }) => {
  const command = newId('exm')
  const known = await roomsOf(store)
  const helds = await Promise.all(input.places.map((place, i) => heldFor(store, known, place, `${command}.${i}`)))
  const visit = await findVisit(store, input.appointmentId)
  const plan = await openPlan(store, visit.appointment, now)
  const wish: Wish = { visit, known, helds, command, now }
  const mine = plan.commands.includes(command)
  const overtaken = repeated && !mine && plan.chosenAt > now
  try {
    if (!mine && !isAhead(visit.appointment, now)) throw new Refusal('VISIT_OVER', { status: visit.appointment.status })
    const first = input.places[0]
    if (first && !uniqueKinds(input.places)) throw refuseTime(first.kind, 'clash')
    const written = mine || overtaken ? plan : await holdAll(store, plan, wish)
    const tidied = await tidy(store, written)
    await givePlacesBack(store, strayOf(helds, tidied))
    await catchUp(store, tidied, now)
  } catch (refused) {
    const current = await store.get(plans, plan.id)
    if (refused instanceof Refusal) await givePlacesBack(store, strayOf(helds, current ?? plan))
    throw refused
  }
  return viewOf(store, visit.appointment.id, now)
})
