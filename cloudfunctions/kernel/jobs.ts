import { createProcedureClient, getRouter, type AnyRouter, type Procedure } from '@orpc/server'
import { claims, postpone, type Claim } from './claims'
import type { Announcing, Reaction, ReactionContext } from './events'
import { digest } from './ids'
import { KnowingStore } from './knowing-store'
import { describe } from './log'
import type { RequestContext, Services } from './services'
import type { Collection, Entity, Store, Stored } from './store'
import { addMinutes, instant } from './time'

type AnnouncingEntity = Entity & Announcing

/** Work that a document asks for at a time: found by an index on `dueAt`. Must move `dueAt` on, or clear it. */
export interface DueWork {
  name: string
  /** Documents that are due, oldest first, at most `limit`. */
  find: (context: ReactionContext, limit: number) => Promise<{ id: string; run: () => Promise<unknown> }[]>
  /** After a failure, so that one bad document does not stop the others. */
  postpone: (store: Store, id: string, now: string) => Promise<unknown>
}

/** Declares work on the documents of one collection. */
export const dueWork = <T extends Entity & { dueAt: string | null }>(
  collection: Collection<T>,
  run: (document: Stored<T>, context: ReactionContext) => Promise<unknown>,
): DueWork => ({
  name: collection.name,
  find: async (context, limit) => {
    const { store, now } = context
    const order = { field: 'dueAt' as keyof T & string, direction: 'asc' as const }
    const documents = await store.find(collection as Collection<Entity & T>, { dueAt: { $lte: now } } as never, {
      order,
      limit,
    })
    return documents.map((document) => ({ id: document.id, run: () => run(document, context) }))
  },
  postpone: (store, id, now) =>
    store.updateIf(collection, id, {} as never, { set: { dueAt: addMinutes(now, 1) } } as never),
})

/** Declares that a collection's documents announce. */
export const announcing = <T extends AnnouncingEntity>(collection: Collection<T>) =>
  collection as unknown as Collection<AnnouncingEntity>

/** Everything that happens later, gathered by the composition root from the areas. */
export interface Schedule {
  announcing: readonly Collection<AnnouncingEntity>[]
  reactions: readonly Reaction[]
  due: readonly DueWork[]
  router: AnyRouter
}

/** Small, so that a caller never waits long behind a batch. */
const BATCH = 50
const GIVE_UP_AFTER = 20

const contextOf = (services: Services): ReactionContext => {
  const { store, vault, files, doors, links, rails, channels, contentCheck, durable, clock } = services
  const now = instant(clock())
  return { store, vault, files, doors, links, rails, channels, contentCheck, durable, now }
}

/** Hands one document's facts to all who react, then empties its outbox. */
const deliver = async (
  services: Services,
  schedule: Schedule,
  collection: Collection<AnnouncingEntity>,
  document: Stored<AnnouncingEntity>,
) => {
  const { store } = services
  const context = { ...contextOf(services), store: new KnowingStore(store, collection, document) }
  for (const fact of document.outbox) {
    for (const reaction of schedule.reactions) if (reaction.type === fact.type) await reaction.run(fact, context)
  }
  const empty = { set: { outbox: [], outboxAt: null } }
  const done = await store.updateIf(collection, document.id, { version: document.version }, empty)
  if (!done)
    for (const { id } of document.outbox)
      await store.updateIf(collection, document.id, {}, { pull: { outbox: { id } } })
}

/** Runs the items together; a failing one is logged and put off. Returns how many there were. */
const runAll = async (
  services: Services,
  name: string,
  items: readonly { id: string; run: () => Promise<unknown> }[],
  putOff: (id: string) => Promise<unknown>,
): Promise<number> => {
  await Promise.all(
    items.map(async ({ id, run }) => {
      try {
        await run()
      } catch (error) {
        services.log.error('job failed', { collection: name, ...describe(error) })
        await putOff(id)
      }
    }),
  )
  return items.length
}

/** Hands on what was announced. Returns how much there was. */
export const runAnnouncements = async (services: Services, schedule: Schedule): Promise<number> => {
  const now = instant(services.clock())
  let count = 0
  for (const from of schedule.announcing) {
    const found = await services.store.find(
      from,
      { outboxAt: { $lte: now } },
      { order: { field: 'outboxAt', direction: 'asc' }, limit: BATCH },
    )
    const items = found.map((document) => ({ id: document.id, run: () => deliver(services, schedule, from, document) }))
    const putOff = (id: string) => services.store.updateIf(from, id, {}, { set: { outboxAt: addMinutes(now, 1) } })
    count += await runAll(services, from.name, items, putOff)
  }
  return count
}

/** Runs an unanswered command again as of when it began, or forgets an answered one whose day is over. */
const redo =
  (services: Services, router: AnyRouter) =>
  async (claim: Stored<Claim>, { store, now }: { store: Store; now: string }) => {
    if (claim.answered) return store.remove(claims, claim.id, { answered: true })
    if (claim.attempts >= GIVE_UP_AFTER) {
      services.log.error('command given up', { operation: claim.operation })
      return store.remove(claims, claim.id)
    }
    await postpone(store, claim, now)
    const path = claim.operation.split('.')
    const procedure = getRouter(router, path) as Procedure<RequestContext, RequestContext, never, never, never, never>
    const context: RequestContext = {
      services,
      requestId: `redo-${digest(claim.id)}`,
      address: 'jobs',
      token: null,
      idempotencyKey: claim.key,
      openid: null,
      redo: { caller: claim.caller, startedAt: claim.startedAt, claimId: claim.id },
    }
    const client: unknown = createProcedureClient(procedure, { context, path: [...path] })
    return (client as (input: unknown) => Promise<unknown>)(claim.input).catch((error: unknown) => {
      const code = (error as { code?: string }).code ?? 'INTERNAL'
      services.log.info('command finished later', { operation: claim.operation, code })
    })
  }

/** One round: announcements, due work, unfinished commands. Returns how much there was to do. */
export const runJobs = async (services: Services, schedule: Schedule): Promise<number> => {
  let count = await runAnnouncements(services, schedule)
  const unfinished = dueWork(claims, redo(services, schedule.router))
  for (const work of [...schedule.due, unfinished]) {
    const context = contextOf(services)
    const items = await work.find(context, BATCH)
    count += await runAll(services, work.name, items, (id) => work.postpone(services.store, id, context.now))
  }
  return count
}
