import { type Taker, takeUpload } from '../attachment/public'
import type { ContentAuthor, ContentScene } from '../kernel/content-check'
import type { ReactionContext } from '../kernel/events'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import type { KeptPicture, Verdict } from './collections'
import { pictureTraces } from './picture-collections'
import { type Sizes, sizesOf } from './picture-sizes'
import { rememberTrace } from './picture-verdicts'

/** What is drawn anew has to fit into memory three times. */
const MOST_PIXELS = 24_000_000

const taken = async (taker: Taker, accountId: string, uploadId: string): Promise<KeptPicture> => {
  const { id, fileId, width, height } = await takeUpload(taker, accountId, uploadId, ['picture'])
  const size = { width: width ?? 0, height: height ?? 0 }
  if (size.width * size.height > MOST_PIXELS) {
    await taker.services.files.remove(fileId)
    throw new Refusal('FILE_TOO_LARGE', { field: 'uploadId' })
  }
  return { id, fileId, listFileId: null, pageFileId: null, ...size, verdict: null, traceId: null }
}

/**
 * Takes a command's uploads as pictures of an entry that nobody else may open yet. In the order of `uploadIds`; running the command again takes
 * the same. Refuses with the contract's `attachmentErrors`, and then keeps none.
 */
export const takePictures = async (
  taker: Taker,
  accountId: string,
  uploadIds: readonly string[],
): Promise<KeptPicture[]> => {
  const pictures: KeptPicture[] = []
  try {
    for (const uploadId of uploadIds) pictures.push(await taken(taker, accountId, uploadId))
    return pictures
  } catch (error) {
    if (error instanceof Refusal) await erasePictures(pictures, taker.services.files, taker.store)
    throw error
  }
}

/** Whose pictures these are, for the platform's question and its later call. */
export interface PictureOwner {
  entryKind: 'post' | 'comment'
  entryId: string
  scene: ContentScene
  /** Null where no platform knows him. */
  author: ContentAuthor | null
  /** When they were brought: half an hour of outage later a person looks instead. */
  since: string
}

export interface Prepared {
  /** To be stored with the entry, as they now are. */
  pictures: KeptPicture[]
  /** When to come again while some have no verdict; null once all have one. */
  dueAt: string | null
  /** Some are left to people because the platform did not answer in time. */
  outage: boolean
}

interface Step {
  picture: KeptPicture
  dueAt: string | null
  outage: boolean
}

const PATIENCE_MINUTES = 30
/** WeChat brings its verdict within half an hour. */
const VERDICT_MINUTES = 40
const ADDRESS_MINUTES = 60

const settled = (picture: KeptPicture, verdict: Verdict, outage = false): Step => ({
  ...{ picture: { ...picture, verdict }, dueAt: null, outage },
})
const waiting = (picture: KeptPicture, dueAt: string): Step => ({ picture, dueAt, outage: false })

const stored = async (picture: KeptPicture, { page, list, width, height }: Sizes, files: ReactionContext['files']) => {
  const [pageFileId, listFileId] = [`${picture.fileId}-page`, `${picture.fileId}-list`]
  await files.put(pageFileId, { contentType: 'image/jpeg', bytes: page })
  await files.put(listFileId, { contentType: 'image/jpeg', bytes: list })
  return { ...picture, pageFileId, listFileId, width, height }
}

/** With its sizes; null when the file is none. */
const sized = async (picture: KeptPicture, { files }: ReactionContext): Promise<KeptPicture | null> => {
  if (picture.pageFileId && picture.listFileId) return picture
  const file = await files.read(picture.fileId)
  const sizes = file && (await sizesOf(file.bytes, file.contentType))
  return sizes && stored(picture, sizes, files)
}

/** Nobody answered: again, less and less often, until a person has to. */
const askAgain = (picture: KeptPicture, { since }: PictureOwner, now: string): Step => {
  if (now >= addMinutes(since, PATIENCE_MINUTES)) return settled(picture, 'review', true)
  return waiting(picture, addMinutes(now, now < addMinutes(since, 5) ? 1 : 5))
}

const asked = async (picture: KeptPicture, owner: PictureOwner, context: ReactionContext): Promise<Step> => {
  const { links, contentCheck, store, now } = context
  const grant = { fileId: picture.pageFileId ?? '', viewer: 'content-check' }
  const { url } = await links.toFile(grant, addMinutes(now, ADDRESS_MINUTES))
  const answer = await contentCheck.picture({ url, scene: owner.scene, author: owner.author })
  if (answer.state === 'decided') return settled(picture, answer.decision)
  if (answer.state === 'none') return settled(picture, 'review')
  if (answer.state === 'unavailable') return askAgain(picture, owner, now)
  const { traceId } = answer
  const verdict = await rememberTrace(store, traceId, { kind: owner.entryKind, id: owner.entryId }, now)
  const traced = { ...picture, traceId }
  return verdict ? settled(traced, verdict) : waiting(traced, addMinutes(now, VERDICT_MINUTES))
}

const answered = async (picture: KeptPicture, traceId: string, { store, now }: ReactionContext): Promise<Step> => {
  const trace = await store.get(pictureTraces, traceId)
  if (trace?.decision) return settled(picture, trace.decision)
  const late = addMinutes(trace?.askedAt ?? now, trace ? VERDICT_MINUTES : 0)
  return now >= late ? settled(picture, 'review', true) : waiting(picture, late)
}

const step = async (picture: KeptPicture, owner: PictureOwner, context: ReactionContext): Promise<Step> => {
  if (picture.verdict && picture.pageFileId) return { picture, dueAt: null, outage: false }
  const drawn = await sized(picture, context)
  if (!drawn) return settled(picture, 'refuse')
  if (drawn.verdict) return { picture: drawn, dueAt: null, outage: false }
  return drawn.traceId ? answered(drawn, drawn.traceId, context) : asked(drawn, owner, context)
}

/**
 * One step of the entry's due work: makes the sizes that are missing, asks the platform about what it was not asked, takes in the verdicts that
 * came. Safe to repeat: the sizes have ids of their own, and a trace that was lost is only asked again. `review` and `refuse` of a picture are the
 * entry's to act on; a file that cannot be opened is `refuse`. Pictures without a word for long, or without a platform, end as `review`.
 */
export const preparePictures = async (
  pictures: readonly KeptPicture[],
  owner: PictureOwner,
  context: ReactionContext,
): Promise<Prepared> => {
  const steps: Step[] = []
  for (const picture of pictures) steps.push(await step(picture, owner, context))
  const [dueAt = null] = steps.flatMap((each) => each.dueAt ?? []).sort()
  return { pictures: steps.map(({ picture }) => picture), dueAt, outage: steps.some(({ outage }) => outage) }
}

/** Which stored file is opened: never the one that was brought. Null while the size is not made. Who may open it is the caller's affair. */
export const fileOf = ({ listFileId, pageFileId }: KeptPicture, size: 'list' | 'page'): string | null =>
  size === 'list' ? listFileId : pageFileId

/** All files of these pictures are gone, their sizes too, whether the entry knew of them or not; no matter if some are already. */
export const erasePictures = async (
  pictures: readonly KeptPicture[],
  files: ReactionContext['files'],
  store: Store,
): Promise<void> => {
  for (const { fileId, traceId } of pictures) {
    for (const id of [fileId, `${fileId}-page`, `${fileId}-list`]) await files.remove(id)
    if (traceId) await store.remove(pictureTraces, traceId)
  }
}
