import { type Member, readersAfter } from '../community/public'
import { birthDatesOf } from '../identity/public'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import { dueWork } from '../kernel/jobs'
import type { Store, Stored } from '../kernel/store'
import { addDays, dayOf, instantOf, weekdayOf } from '../kernel/time'
import { post } from '../notify/public'
import { type Week, ageGroupOn, choose } from './choose'
import { type Article, type Weekly, articles, served, weeklies } from './collections'
import { occasionsFrom } from './occasions'
import { reached } from './reach'
import { weatherOn } from './weather'

/** Wednesday evening, when people read. */
const [WEEKDAY, CLOCK] = [3, '19:30']
const ID = 'weekly'
const CANDIDATES = 500
/** Served in one go; the rest when the timer comes again. */
const AT_ONCE = 100

/** The next Wednesday evening after an instant. */
export const nextSending = (now: string): string => {
  const day = dayOf(now)
  const wednesday = addDays(day, (WEEKDAY - weekdayOf(day) + 7) % 7)
  const at = instantOf(wednesday, CLOCK)
  return at > now ? at : instantOf(addDays(wednesday, 7), CLOCK)
}

/** Made with the first article that is published. */
export const openWeekly = (store: Store, now: string) =>
  store.insert(weeklies, { id: ID, after: null, dueAt: nextSending(now) })

/** What one sending goes by. */
interface Sending {
  on: string
  candidates: readonly Article[]
  week: Week
}

const readerFor = async (store: Store, { accountId, boardIds }: Member, had: readonly string[], on: string) => {
  const births = await birthDatesOf(store, accountId)
  return { boardIds, had, ages: births.map((birthDate) => ageGroupOn(birthDate, on)) }
}

/** One write decides what he is sent this time; the letter follows from it. */
const decide = async (store: Store, member: Member, { on, candidates, week }: Sending) => {
  const before = await store.get(served, member.id)
  if (before?.last.on === on) return before.last.articleId
  const chosen = choose(candidates, await readerFor(store, member, before?.articleIds ?? [], on), week)
  if (!chosen) return null
  const last = { on, articleId: chosen.id }
  if (!before) return (await store.insert(served, { id: member.id, articleIds: [chosen.id], last })) ? chosen.id : null
  const articleIds = [...before.articleIds, chosen.id]
  return (await store.updateIf(served, member.id, { version: before.version }, { set: { articleIds, last } }))
    ? chosen.id
    : null
}

const serve = async (member: Member, sending: Sending, context: ReactionContext) => {
  const { store, now } = context
  const { on, candidates } = sending
  const articleId = await decide(store, member, sending)
  const article = candidates.find(({ id }) => id === articleId)
  if (!article) return
  const letter = { kind: 'reading.weekly', title: '本周为您挑的一篇', body: `《${article.title}》：${article.summary}` }
  const page = `/reading/article/index?articleId=${article.id}`
  const id = digest('reading.weekly', on, member.id)
  await post(store, { id, accountId: member.accountId, ...letter, page }, now)
  await reached(store, article.id, 'sent', member.id.charCodeAt(member.id.length - 1))
}

const sendingOn = async (store: Store, on: string): Promise<Sending> => {
  const order = { field: 'shownAt' as const, direction: 'desc' as const }
  const [candidates, { kinds }] = await Promise.all([
    store.find(articles, { shownAt: { $gt: '' } }, { order, limit: CANDIDATES }),
    weatherOn(store, on),
  ])
  return { on, candidates, week: { month: Number(on.slice(5, 7)), occasions: [...occasionsFrom(on), ...kinds] } }
}

/** Some members at a time; where it stopped is written down, and nobody is sent two. */
const send = async ({ id, version, after, dueAt }: Stored<Weekly>, context: ReactionContext) => {
  const { store, now } = context
  const sending = await sendingOn(store, dayOf(dueAt ?? now))
  const readers = await readersAfter(store, after, AT_ONCE)
  for (const member of readers) await serve(member, sending, context)
  const isDone = readers.length < AT_ONCE
  const set = isDone ? { after: null, dueAt: nextSending(now) } : { after: readers.at(-1)?.id ?? null }
  await store.updateIf(weeklies, id, { version }, { set })
}

export const readingDue = [dueWork(weeklies, send)]
