import type { Remark } from '@xinglin/types/community'
import { platformPersonOf } from '../identity/public'
import type { ReactionContext } from '../kernel/events'
import { addMinutes, toMs } from '../kernel/time'
import { askAboutText, sceneOf } from './ask-platform'
import { closeIfIdle, openCase } from './case'
import { type KeptPicture, type Verdict, members } from './collections'
import { eraseWritten } from './erase'
import { type FoundEntry, writeEntry } from './entry'
import { memberIdOf, ownerKeyOf } from './member'
import { moveEntry } from './move'
import { preparePictures } from './pictures'
import { tellRefused } from './letters'

/** So long an outage is waited out before a person is asked; the platform is asked on. */
const OUTAGE_MINUTES = 10
const MOST_MINUTES = 30

const REFUSED_TEXT: Remark = { quote: '', say: '内容没有通过平台的安全检查，改一改再发' }
const REFUSED_PICTURE: Remark = { quote: '', say: '有图片没有通过平台的安全检查，请去掉或换一张' }

const isUnprepared = ({ verdict, pageFileId }: KeptPicture) => verdict === null || pageFileId === null

/** Whether the checks of an entry have still something to do. */
export const needsCheck = ({ entry: { state, pictures } }: FoundEntry) =>
  state === 'checking' || (['review', 'change'].includes(state) && pictures.some(isUnprepared))

const since = ({ entry }: FoundEntry) => entry.editedAt ?? entry.createdAt

/** The longer it lasts the rarer it is asked, but surely when its time is over. */
const nextTry = (found: FoundEntry, now: string) => {
  const waited = (toMs(now) - toMs(since(found))) / 60_000
  const next = addMinutes(now, Math.min(MOST_MINUTES, Math.max(1, Math.floor(waited / 2))))
  const over = addMinutes(since(found), OUTAGE_MINUTES)
  return now < over && over < next ? over : next
}

const earlier = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : (a ?? b))

/** One step: what can be known by now of its pictures and words, kept with it; it stays due until that was acted on. */
const learn = async (found: FoundEntry, context: ReactionContext) => {
  const { entry, kind } = found
  const owner = {
    ...{ entryKind: kind, entryId: entry.id, scene: sceneOf(found), since: since(found) },
    author: await platformPersonOf(context.store, entry.author),
  }
  const asks = entry.state === 'checking' && entry.textVerdict === null
  const [prepared, asked] = await Promise.all([
    preparePictures(entry.pictures, owner, context),
    asks ? askAboutText(found, context) : entry.textVerdict,
  ])
  const silent = asks && asked === null
  const next = earlier(prepared.dueAt, silent ? nextTry(found, context.now) : null)
  const dueAt = next ?? (entry.state === 'checking' ? context.now : null)
  const written = await writeEntry(context.store, found, { pictures: prepared.pictures, textVerdict: asked, dueAt })
  return written && { found: written, outage: prepared.outage || silent }
}

const verdictsOf = ({ entry: { textVerdict, pictures } }: FoundEntry): (Verdict | null)[] => [
  textVerdict,
  ...pictures.map(({ verdict }) => verdict),
]

const refuse = async (found: FoundEntry, context: ReactionContext) => {
  const remarks = [
    ...(found.entry.textVerdict === 'refuse' ? [REFUSED_TEXT] : []),
    ...(found.entry.pictures.some(({ verdict }) => verdict === 'refuse') ? [REFUSED_PICTURE] : []),
  ]
  await tellRefused(found, context)
  const moved = await moveEntry(context.store, found, 'refused', { remarks, now: context.now })
  if (moved) await closeIfIdle(context.store, found.entry.id)
}

/** Between its first word and this its author may have left. */
const hasLeft = async ({ entry: { author } }: FoundEntry, { store, vault }: ReactionContext) => {
  const member = await store.get(members, memberIdOf(vault, author))
  return !member || member.leftAt !== null
}

const show = async (found: FoundEntry, context: ReactionContext) => {
  const { store, vault, now } = context
  if (await hasLeft(found, context)) return eraseWritten(ownerKeyOf(vault, found.entry.author), context)
  const moved = await moveEntry(store, found, 'shown', { now, remarks: [] })
  if (moved) await closeIfIdle(store, found.entry.id)
}

const review = async (found: FoundEntry, context: ReactionContext) => {
  const { store, now } = context
  await openCase(store, found, { cause: 'check' }, now)
  await moveEntry(store, found, 'review', { now })
}

/** Held as long as a word is out; after a while a person is asked as well. */
const hold = async (found: FoundEntry, { store, now }: ReactionContext) => {
  if (addMinutes(since(found), OUTAGE_MINUTES) > now) return
  await openCase(store, found, { cause: 'outage' }, now)
}

/** One step towards being shown. Nothing is shown on which a word is still out. */
export const checkEntry = async (before: FoundEntry, context: ReactionContext): Promise<void> => {
  const learned = await learn(before, context)
  if (learned?.found.entry.state !== 'checking') return
  const { found, outage } = learned
  const verdicts = verdictsOf(found)
  if (verdicts.includes('refuse')) return refuse(found, context)
  if (verdicts.includes('review')) return review(found, context)
  if (verdicts.includes(null)) return outage ? hold(found, context) : undefined
  return show(found, context)
}
