import * as fc from 'fast-check'
import { communityDue } from '../../cloudfunctions/community/due'
import { boards, comments, members, posts } from '../../cloudfunctions/community/collections'
import { communityReactions } from '../../cloudfunctions/community/reactions'
import { router } from '../../cloudfunctions/hospital'
import { type Schedule, announcing } from '../../cloudfunctions/kernel/jobs'
import { instant } from '../../cloudfunctions/kernel/time'
import { BOARD, joined, openBoard } from '../support/community'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { REFUSED_WORD, REVIEWED_WORD, pretendContentCheck } from '../support/pretend-content-check'

/** Only what the communities do later: a full round of jobs asks every area. */
const schedule: Schedule = {
  announcing: [announcing(posts), announcing(comments), announcing(members)],
  reactions: communityReactions,
  due: communityDue,
  router,
}

const WORDS = ['限盐', '快走', '晨压', REVIEWED_WORD, REFUSED_WORD] as const
const PEOPLE = 4

const small = (max: number) => fc.nat({ max })
const who = small(PEOPLE - 1)
const nth = small(7)
/** At which write the machine dies; 0: not at all. */
const dies = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
)

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('post'), by: who, word: small(4), anonymous: fc.boolean(), dies }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('comment'),
      by: who,
      on: nth,
      word: small(4),
      anonymous: fc.boolean(),
      dies,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit'), by: who, on: nth, word: small(4), dies }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), by: who, on: nth, dies }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('like'), by: who, on: nth, up: fc.boolean(), dies }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('report'), by: who, on: nth, dies }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide'), on: nth, how: small(2), dies }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('appeal'), by: who, on: nth, dies }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block'), by: who, on: nth, dies }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave'), by: who, dies }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(0, 1, 11, 16) }) },
)
export const history = fc.array(step, { minLength: 5, maxLength: 25 })

interface Step {
  do: string
  by?: number
  on?: number
  word?: number
  how?: number
  minutes?: number
  anonymous?: boolean
  up?: boolean
  dies?: number
}

interface Written {
  id: string
  by: number
  anonymous: boolean
}

type Person = Visitor & { patientId: string }

/** One hospital, four people and a moderator; every command comes twice, and some die half way and come again. */
export class CommunityPlay {
  private readonly fuse: Fuse = newFuse()
  readonly hospital: TestHospital
  people: Person[] = []
  private moderator?: Visitor
  readonly written: Written[] = []
  /** Who likes what, by entry. */
  readonly likes = new Map<string, Set<number>>()
  readonly left = new Set<number>()
  private keys = 0

  constructor() {
    const { contentCheck } = pretendContentCheck()
    this.hospital = openTestHospital({ wrap: (store) => failingStore(store, this.fuse), contentCheck, schedule })
  }

  async open() {
    await openBoard(this.hospital.store)
    this.people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => joined(this.hospital, `病友${n}`)))
    this.moderator = await this.hospital.staff('operator')
  }

  /** Named refusals are answers too. */
  private async ask(by: Visitor, operation: string, input: object, death = 0): Promise<Record<string, unknown> | null> {
    const key = `key-${(this.keys += 1)}`
    const call = () =>
      by.call(operation, input, key).catch((error: { code?: string }) => ({ refused: error.code ?? '' }))
    if (death) {
      blowAt(this.fuse, death)
      await call()
      mend(this.fuse)
    }
    const [first, second] = (await Promise.all([call(), call()])) as Record<string, unknown>[]
    const answer = (first?.['refused'] === 'INTERNAL' ? second : first) ?? {}
    if (answer['refused'] === 'INTERNAL') throw new Error(`${operation} failed`)
    return 'refused' in answer ? null : answer
  }

  private entry(on = 0): Written | undefined {
    return this.written[this.written.length ? on % this.written.length : 0]
  }

  private async write({ by = 0, on, word = 0, anonymous = false, dies: death }: Step, kind: 'post' | 'comment') {
    const text = `${WORDS[word] ?? ''}第${this.keys}条，大家怎么做`
    const target = kind === 'comment' ? this.written.filter(({ id }) => id.startsWith('post-'))[on ?? 0] : undefined
    if (kind === 'comment' && !target) return
    const place = target ? { postId: target.id } : { boardId: BOARD }
    const answer = await this.ask(this.people[by] as Person, `community.${kind}`, { ...place, text, anonymous }, death)
    if (answer) this.written.push({ id: String(answer['id']), by, anonymous })
  }

  private async like({ by = 0, on, up = true, dies: death }: Step) {
    const entry = this.entry(on)
    if (!entry) return
    const answer = await this.ask(this.people[by] as Person, 'community.like', { entryId: entry.id, on: up }, death)
    if (!answer) return
    const likers = this.likes.get(entry.id) ?? new Set()
    this.likes.set(entry.id, up ? likers.add(by) : (likers.delete(by), likers))
  }

  private async onEntry(step: Step) {
    const entry = this.entry(step.on)
    if (!entry) return
    const { by = 0, word = 0, how = 0, dies: death } = step
    const person = this.people[by] as Person
    const entryId = entry.id
    const isPost = entryId.startsWith('post-')
    const text = `${WORDS[word] ?? ''}改过的第${this.keys}条`
    const edit = isPost ? { postId: entryId, text } : { commentId: entryId, text }
    const decision = (['approve', 'change', 'hide'] as const)[how]
    const wishes: Record<string, () => Promise<unknown>> = {
      edit: () => this.ask(person, isPost ? 'community.editPost' : 'community.editComment', edit, death),
      delete: () => this.ask(person, 'community.deleteEntry', { entryId }, death),
      report: () => this.ask(person, 'community.report', { entryId, reason: 'abuse' }, death),
      appeal: () => this.ask(person, 'community.appeal', { entryId, words: '请再看一下' }, death),
      block: () => this.ask(person, 'community.block', { entryId }, death),
      decide: () => this.decide(entryId, decision ?? 'approve', death),
    }
    await wishes[step.do]?.()
  }

  /** As a moderator does: he looks, then decides about what he saw. */
  private async decide(entryId: string, decision: string, death = 0) {
    const moderator = this.moderator as Visitor
    const seen = (await this.ask(moderator, 'community.getCase', { entryId })) as { edition?: number } | null
    if (!seen) return
    const about = seen.edition === undefined ? {} : { edition: seen.edition }
    await this.ask(moderator, 'community.decide', { entryId, decision, reason: '请文明发言', ...about }, death)
  }

  private async leave({ by = 0, dies: death }: Step) {
    if (this.left.size >= PEOPLE - 2) return
    if (!(await this.ask(this.people[by] as Person, 'community.leave', {}, death))) return
    this.left.add(by)
    for (const likers of this.likes.values()) likers.delete(by)
  }

  async take(step: Step) {
    if (step.do === 'wait') {
      this.hospital.passMinutes(step.minutes ?? 0)
      return this.hospital.runJobs()
    }
    if (step.do === 'post' || step.do === 'comment') return this.write(step, step.do)
    if (step.do === 'like') return this.like(step)
    return step.do === 'leave' ? this.leave(step) : this.onEntry(step)
  }

  /** Lets everything happen that is to happen. */
  async settle() {
    for (const minutes of [2, 70]) {
      this.hospital.passMinutes(minutes)
      await this.hospital.runJobs()
    }
  }

  /** Asks for every number to be counted once more. */
  async countAnew() {
    const { store } = this.hospital
    const dueAt = instant(this.hospital.now())
    for (const { id } of await store.find(posts, {}, { limit: 1000 }))
      await store.updateIf(posts, id, {}, { set: { recount: true, dueAt } })
    for (const { id } of await store.find(comments, {}, { limit: 1000 }))
      await store.updateIf(comments, id, {}, { set: { recount: true, dueAt } })
    for (const { id } of await store.find(members, {}, { limit: 1000 }))
      await store.updateIf(members, id, {}, { set: { dueAt } })
    for (const { id } of await store.find(boards, {}, { limit: 1000 }))
      await store.updateIf(boards, id, {}, { set: { dueAt } })
    await this.hospital.runJobs()
  }
}
