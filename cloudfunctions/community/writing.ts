import type { EntryState, Remark } from '@xinglin/types/community'
import { takePictures } from './pictures'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { openCase } from './case'
import { type CheckedText, checkText } from './checker/check-text'
import { type Entry, type KeptPicture, type Member } from './collections'
import { type Authorship, authorships } from './count-collections'
import { openCrisis } from './crisis'
import type { FoundEntry } from './entry'
import { ownerKeyOf } from './member'
import { levelOf, limitsAt } from './trust'
import { type NOTHING, authorshipOf, bookUsage } from './usage'

/** Of a command that writes. */
export type Writing = Pick<
  Call<unknown, unknown>,
  'caller' | 'store' | 'services' | 'now' | 'newId' | 'repeated' | 'key'
>

const remarksOf = ({ reasons }: CheckedText): Remark[] => reasons.map(({ quote, say }) => ({ quote, say }))

/** What the hospital's own rules say. Refuses with CONTENT_REFUSED what can never stand here. */
export const checkedWords = (words: readonly string[], { staff }: Pick<Member, 'staff'>): CheckedText => {
  const checked = checkText(words.filter(Boolean).join('\n'), { staff: staff !== null })
  if (checked.decision === 'refuse') throw new Refusal('CONTENT_REFUSED', { remarks: remarksOf(checked) })
  return checked
}

/** Whoever may be in danger, and what a person should look at first, waits for a person; the rest for the platform. */
export const stateFor = ({ decision, crisis }: CheckedText): EntryState =>
  decision === 'pass' && !crisis ? 'checking' : 'review'

/** Moderators and, where somebody may be in danger, operators learn of it. May run again. */
export const callPeople = async (store: Store, found: FoundEntry, checked: CheckedText, now: string): Promise<void> => {
  if (checked.crisis) await openCrisis(store, found, checked.crisis, now)
  if (checked.decision === 'review') await openCase(store, found, { cause: 'check', remarks: checked.reasons }, now)
}

interface Paper {
  kind: 'post' | 'comment'
  id: string
  authorshipId: string
  uploadIds: readonly string[]
  usage: typeof NOTHING
}

/** Writes the authorship down within the level's limits, and takes the pictures in. What is refused leaves no authorship. */
export const bookAndTake = async (writing: Writing, member: Stored<Member>, paper: Paper): Promise<KeptPicture[]> => {
  const { store, services, caller, now } = writing
  const owner = ownerKeyOf(services.vault, caller.accountId)
  const own: Authorship = authorshipOf(paper.authorshipId, owner, { kind: paper.kind, id: paper.id }, now)
  const level = levelOf(member, now)
  await bookUsage(store, own, paper.usage, { level, most: limitsAt(level) })
  try {
    return await takePictures(writing, caller.accountId, paper.uploadIds)
  } catch (refused) {
    if (refused instanceof Refusal) await store.remove(authorships, own.id)
    throw refused
  }
}

export type Identity = Pick<Entry, 'memberId' | 'name' | 'aliasKey' | 'staff'>

export const namedIdentity = ({ id, name, staff }: Member): Identity => ({ memberId: id, name, aliasKey: null, staff })

/** The same to every reader: under one name with a member's id, or the same anonymous name. */
export const isSameName = (a: Pick<Entry, 'memberId' | 'aliasKey'>, b: Pick<Entry, 'memberId' | 'aliasKey'>) =>
  a.aliasKey === b.aliasKey && a.memberId === b.memberId

interface Draft {
  id: string
  boardId: string
  identity: Identity
  text: string
  pictures: KeptPicture[]
  checked: CheckedText
}

/** What a post and a comment begin with. */
export const newEntry = ({ caller, now, key }: Writing, draft: Draft): Entry => ({
  ...{ id: draft.id, boardId: draft.boardId, author: caller.accountId, ...draft.identity },
  ...{ text: draft.text, pictures: draft.pictures, state: stateFor(draft.checked), remarks: remarksOf(draft.checked) },
  ...{ edition: 1, textVerdict: null, appealed: false, likes: 0, createdAt: now, shownAt: null, editedAt: null },
  ...{ madeBy: key, dueAt: now, recount: false, reindex: false, ...NOTHING_ANNOUNCED },
})

export { remarksOf }
