import type { Store } from '../kernel/store'
import { type DueWork, dueWork } from '../kernel/jobs'
import type { PictureVerdict } from '../kernel/content-check'
import { addMinutes } from '../kernel/time'
import { comments, posts } from './collections'
import { type PictureTrace, pictureTraces } from './picture-collections'

/** WeChat takes half an hour at most. */
const KEPT_MINUTES = 2 * 24 * 60

const fresh = (id: string, now: string): PictureTrace => ({
  ...{ id, entry: null, askedAt: null, decision: null },
  dueAt: addMinutes(now, KEPT_MINUTES),
})

/** The entry's due work takes the verdict in; an entry that is shown or gone does not hear of it. */
const awaken = async (store: Store, entry: NonNullable<PictureTrace['entry']>, now: string) => {
  const waiting = { state: { $in: ['checking', 'review', 'change'] as const } }
  if (entry.kind === 'post') await store.updateIf(posts, entry.id, waiting, { set: { dueAt: now } })
  else await store.updateIf(comments, entry.id, waiting, { set: { dueAt: now } })
}

/** Keeps what a platform said of a picture. Its first word stands: the same again, or another later, changes nothing. */
export const keepPictureVerdict = async (store: Store, { traceId, decision }: PictureVerdict, now: string) => {
  await store.insert(pictureTraces, fresh(traceId, now))
  const kept = await store.updateIf(pictureTraces, traceId, { decision: null }, { set: { decision } })
  if (kept?.entry) await awaken(store, kept.entry, now)
}

/** Writes down for which entry a trace was given; its verdict may be there already. */
export const rememberTrace = async (
  store: Store,
  traceId: string,
  entry: NonNullable<PictureTrace['entry']>,
  now: string,
) => {
  await store.insert(pictureTraces, fresh(traceId, now))
  const asked = await store.updateIf(pictureTraces, traceId, {}, { set: { entry, askedAt: now } })
  return asked?.decision ?? null
}

export const pictureTraceWork: DueWork = dueWork(pictureTraces, ({ id }, { store }) => store.remove(pictureTraces, id))
