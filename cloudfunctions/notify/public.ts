import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Delivery, deliveries } from './collections'
import { layIn } from './deliver'
import { laneOf } from './lanes'
import { afterNight } from './quiet'
import { type Values, templates } from './templates'

export interface Letter {
  /** The same letter twice is one letter. */
  id: string
  accountId: string
  kind: string
  title: string
  body: string
  page: string | null
  /** What the forms outside the app say; without them it stays in the inbox. */
  values?: Values
  /** Letters of a kind to an account with the same key are one letter, whatever their ids: the first counts. */
  dedupeKey?: string
}

const named = (letter: Letter): Letter =>
  letter.dedupeKey ? { ...letter, id: digest(letter.accountId, letter.kind, letter.dedupeKey) } : letter

const deliveryOf = (letter: Letter, dueAt: string, now: string): Delivery | null => {
  const { id, accountId, kind, page, values } = letter
  const template = templates[kind]
  if (!template || !values) return null
  const { channels, urgent, usefulMinutes } = template
  const goesAt = urgent ? dueAt : afterNight(dueAt)
  return {
    id,
    accountId,
    kind,
    page,
    values,
    letter: null,
    state: 'waiting',
    left: [...channels],
    tries: 0,
    sends: 0,
    grantId: null,
    attempts: [],
    looks: 0,
    createdAt: now,
    expiresAt: usefulMinutes === null ? (values.time ?? addMinutes(dueAt, 60)) : addMinutes(goesAt, usefulMinutes),
    lane: laneOf(id),
    dueAt: goesAt,
  }
}

/** Puts a letter into the account's inbox, once, and on its way out of the app where its kind has one. */
export const post = async (store: Store, letter: Letter, now: string) => {
  const one = named(letter)
  const delivery = deliveryOf(one, now, now)
  if (delivery) await store.insert(deliveries, delivery)
  await layIn({ store, now }, one)
}

/** A letter for later, a reminder: it comes into the inbox and goes out at its time. @returns its id, for `withdraw`. */
export const postLater = async (store: Store, letter: Letter, dueAt: string, now: string) => {
  const one = named(letter)
  const delivery = deliveryOf({ ...one, values: one.values ?? {} }, dueAt, now)
  if (!delivery) throw new Error(`no template for ${one.kind}`)
  await store.insert(deliveries, { ...delivery, letter: { title: one.title, body: one.body } })
  return one.id
}

/** Takes back what has not gone out yet; true when it will not any more. */
export const withdraw = async (store: Store, letterId: string) =>
  (await store.updateIf(
    deliveries,
    letterId,
    { state: 'waiting' },
    { set: { state: 'withdrawn', left: [], letter: null, dueAt: null } },
  )) !== null

export { formFields, formNames, usualAlipayFields, usualWechatFields } from './templates'
export type { Values } from './templates'
export { dropCall, reachedBy } from './told'
