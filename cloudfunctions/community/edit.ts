import type { EntryState } from '@xinglin/types/community'
import { canonical } from '../kernel/ids'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { closeIfIdle, openCase } from './case'
import type { CheckedText } from './checker/check-text'
import type { Comment, KeptPicture, Post } from './collections'
import type { FoundEntry } from './entry'
import { ownerKeyOf, writerFor } from './member'
import { moveEntry } from './move'
import { erasePictures } from './pictures'
import { ownEntry } from './see'
import { levelOf, limitsAt } from './trust'
import { NOTHING, authorshipOf, checkUsage, linksIn } from './usage'
import { editableUntil } from './view'
import { type Writing, callPeople, checkedWords, remarksOf, stateFor } from './writing'

/** A person was already asked to look, or asked for the change: he sees what became of it. */
const FOR_A_PERSON: readonly EntryState[] = ['review', 'change']

export interface Edit {
  entryId: string
  words: readonly string[]
  removePictureIds: readonly string[]
  /** What becomes of the fields of its kind. */
  set: Partial<Pick<Post, 'title' | 'steps'>> & Pick<Post & Comment, 'text'>
}

type Editing = Call<unknown, unknown> & Writing

const checkTime = ({ entry }: FoundEntry, now: string) => {
  const until = editableUntil(entry)
  if (!until || until <= now) throw new Refusal('TOO_LATE_TO_EDIT')
}

const checkLinks = async (call: Editing, { kind, entry }: FoundEntry, words: readonly string[]) => {
  const member = await writerFor(call)
  const owner = ownerKeyOf(call.services.vault, call.caller.accountId)
  const own = authorshipOf('', owner, { kind, id: entry.id }, call.now)
  const level = levelOf(member, call.now)
  await checkUsage(call.store, own, { ...NOTHING, links: linksIn(words.join('\n')) }, { level, most: limitsAt(level) })
}

const nextState = ({ entry }: FoundEntry, checked: CheckedText): EntryState =>
  FOR_A_PERSON.includes(entry.state) ? 'review' : stateFor(checked)

const without = (pictures: readonly KeptPicture[], ids: readonly string[]) =>
  pictures.filter(({ id }) => !ids.includes(id))

/** One try on the entry as it is now; null when it changed meanwhile. */
const rewrite = async (call: Editing, found: FoundEntry, { set, removePictureIds }: Edit, checked: CheckedText) => {
  const { store, services, now } = call
  const { pictures, edition } = found.entry
  const taken = pictures.filter(({ id }) => removePictureIds.includes(id))
  if (taken.length) await erasePictures(taken, services.files, store)
  const fresh = { ...set, pictures: without(pictures, removePictureIds), edition: edition + 1, textVerdict: null }
  return moveEntry(store, found, nextState(found, checked), {
    ...{ now, remarks: remarksOf(checked) },
    set: { ...fresh, editedAt: now },
  })
}

/** Whatever the rules say of the new words, a person decides. */
const lookAgain = ({ store, now }: Editing, found: FoundEntry) => openCase(store, found, { cause: 'check' }, now)

/** What he wrote at this very moment is there already: the command ran before, or runs twice. */
const isDone = ({ entry }: FoundEntry, { set, removePictureIds }: Edit, now: string) => {
  const fields = entry as unknown as Record<string, unknown>
  const isWritten = Object.entries(set).every(([field, value]) => canonical(fields[field]) === canonical(value))
  return entry.editedAt === now && isWritten && !entry.pictures.some(({ id }) => removePictureIds.includes(id))
}

/**
 * Gives an entry other words: a new edition, which goes the whole way of checks again and is seen by nobody until then. What waits for a person,
 * or was asked for by one, waits for him again.
 */
export const editEntry = async (call: Editing, edit: Edit): Promise<{ found: FoundEntry; checked: CheckedText }> => {
  const { store, now } = call
  for (;;) {
    const found = await ownEntry(call, edit.entryId)
    const checked = checkedWords(edit.words, found.entry)
    const isAgain = isDone(found, edit, now)
    if (!isAgain) {
      checkTime(found, now)
      await checkLinks(call, found, edit.words)
    }
    const written = isAgain ? found : await rewrite(call, found, edit, checked)
    if (!written) continue
    await callPeople(store, written, checked, now)
    if (written.entry.state === 'review') await lookAgain(call, written)
    await closeIfIdle(store, edit.entryId)
    return { found: written, checked }
  }
}
