/** Communities with many posts, written straight into a seeded hospital's database as they stand once all is checked and indexed. */
import { join } from 'node:path'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { openCase } from '../cloudfunctions/community/case'
import { type Post, boards, members, posts } from '../cloudfunctions/community/collections'
import { type BoardDay, boardDays } from '../cloudfunctions/community/count-collections'
import { findEntry } from '../cloudfunctions/community/entry'
import { memberIdOf } from '../cloudfunctions/community/keys'
import { setLike } from '../cloudfunctions/community/likes'
import { newMember } from '../cloudfunctions/community/member'
import { payers } from '../cloudfunctions/identity/collections'
import type { Role } from '@xinglin/types/operation'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import { countIn } from '../local/board-days'
import { readConfig } from '../local/config'
import { boardOf, postOf } from '../test/support/community'
import { BulkIndex, proveSame, proveSynced } from './community-index'
import { type Words, wordsOf } from './community-words'

export const PEOPLE = 3000
const OPERATORS = 4
/** Over so long the posts were written. */
const MS = 730 * 86_400_000
const PROVED = 300
const SAMPLE = 40
/** Writes that share a commit while nobody else is there. */
const TOGETHER = 500
/** Whom staff trusts may post thirty times a day. */
const TRUSTED = 4

export interface Plan {
  posts: number
  boards: number
  /** So many people at most like a post: as many as its number leaves when divided by one more. */
  liked: number
  /** Posts that wait for a moderator. */
  cases: number
}

/** What stands there, and the tokens of those who come. */
export interface Community {
  boardId: string
  people: string[]
  operators: string[]
  caseIds: string[]
}

const accountOf = (n: number) => `acc-bench-${n % PEOPLE}`
const boardId = (n: number) => `board-bench-${n}`
export const postId = (n: number) => `post-bench-${n}`
const caseId = (n: number) => `post-case-${n}`

/** Millions of pairs are hashed, few of them for the first time. */
class RememberingVault extends Vault {
  private readonly known = new Map<string, string>()

  override fingerprint(kind: string, value: string) {
    const key = `${kind}\u0000${value}`
    const known = this.known.get(key) ?? super.fingerprint(kind, value)
    this.known.set(key, known)
    return known
  }
}

interface Site {
  sqlite: SqliteStore
  store: Store
  vault: Vault
  now: number
}

/** Every eighth is anonymous. */
const postAt = ({ vault, now }: Site, plan: Plan, n: number, words: Words): Post => {
  const at = instant(now - Math.floor(((plan.posts - n) * MS) / plan.posts))
  const id = postId(n)
  const by = { vault, accountId: accountOf(n), name: `病友${n % PEOPLE}`, ...(n % 8 === 0 && { anonymousIn: id }) }
  const { title, text } = words
  return postOf(id, at, by, { boardId: boardId(n % plan.boards), title, text, likes: n % (plan.liked + 1) })
}

const layPeople = async ({ store, vault, now, sqlite }: Site) => {
  for (let n = 0; n < PEOPLE; n += 1) {
    const accountId = accountOf(n)
    const member = newMember(memberIdOf(vault, accountId), accountId, `病友${n}`, null, instant(now))
    await store.insert(members, { ...member, lockedLevel: TRUSTED })
    await store.insert(payers, { id: accountId, openId: `openid-bench-${n}`, platform: 'wechat' })
  }
  sqlite.texts.commit()
}

const layLikes = async ({ store, vault }: Site, { id, likes }: Post, n: number) => {
  for (let k = 0; k < likes; k += 1) await setLike(store, id, memberIdOf(vault, accountOf(n + k + 1)), true)
}

const layBoards = async ({ store, sqlite }: Site, plan: Plan, days: ReadonlyMap<string, BoardDay>) => {
  for (let n = 0; n < plan.boards; n += 1)
    await store.insert(boards, boardOf({ id: boardId(n), posts: Math.floor(plan.posts / plan.boards) }))
  for (const day of days.values()) await store.insert(boardDays, day)
  sqlite.texts.commit()
}

const layPosts = async (site: Site, plan: Plan) => {
  const { store, vault, sqlite } = site
  const index = new BulkIndex(store, vault)
  const days = new Map<string, BoardDay>()
  for (let n = 0; n < plan.posts; n += 1) {
    const post = postAt(site, plan, n, wordsOf(n))
    countIn(days, post.boardId, post.shownAt ?? '')
    await store.insert(posts, post)
    await layLikes(site, post, n)
    await index.add(post)
    if (n % TOGETHER === 0) sqlite.texts.commit()
  }
  await index.end()
  await layBoards(site, plan, days)
}

/** The checks were not sure about them. */
const layCases = async ({ store, vault, now, sqlite }: Site, plan: Plan) => {
  for (let n = 0; n < plan.cases; n += 1) {
    const by = { vault, accountId: accountOf(n), name: `病友${n}` }
    const { title, text } = wordsOf(n)
    const at = instant(now - (plan.cases - n) * 1000)
    await store.insert(posts, postOf(caseId(n), at, by, { boardId: boardId(0), title, text, state: 'review' }))
    const found = await findEntry(store, caseId(n))
    const remarks = [{ quote: text.slice(0, 4), say: '涉及用药剂量，先请人看一看', rule: 'dose' as const }]
    if (found) await openCase(store, found, { cause: 'check', remarks }, at)
  }
  sqlite.texts.commit()
}

/** The index that was written in one go is what the hospital itself would have written. */
const prove = async (site: Site, plan: Plan) => {
  const of = (n: number) => postAt(site, plan, n, wordsOf(n))
  const spread = (count: number) =>
    Array.from({ length: Math.min(count, plan.posts) }, (_, i) => Math.floor((i * plan.posts) / count))
  await proveSame(
    site.vault,
    spread(PROVED).map((n) => of(n)),
  )
  for (const n of spread(SAMPLE)) await proveSynced(site.store, site.vault, of(n))
}

const tokensOf = async (secret: string, role: Role, accounts: readonly string[], now: number) => {
  const tokens = new Tokens(secret)
  const issued = accounts.map((accountId) => tokens.issue({ accountId, role, doctorId: null }, now))
  return (await Promise.all(issued)).map(({ token }) => token)
}

const listOf = (length: number, one: (n: number) => string) => Array.from({ length }, (_, n) => one(n))

/** Writes it all into this folder's hospital, whose server must not run meanwhile. */
export const layCommunity = async (folder: string, plan: Plan): Promise<Community> => {
  process.env['DATA_DIR'] = folder
  const { keys, hashSecret, tokenSecret } = readConfig().secrets
  const sqlite = new SqliteStore(join(folder, 'hospital.sqlite'), 'told')
  const vault = new RememberingVault(keys, hashSecret)
  const now = Date.now()
  const site = { sqlite, store: new SealedStore(sqlite, vault), vault, now }
  try {
    await layPeople(site)
    await layPosts(site, plan)
    await layCases(site, plan)
    await prove(site, plan)
  } finally {
    sqlite.close()
  }
  return {
    boardId: boardId(0),
    people: await tokensOf(tokenSecret, 'patient', listOf(PEOPLE, accountOf), now),
    operators: await tokensOf(
      tokenSecret,
      'operator',
      listOf(OPERATORS, (n) => `acc-bench-operator-${n}`),
      now,
    ),
    caseIds: listOf(plan.cases, caseId),
  }
}
