import type { Channels } from './channels'
import type { ContentCheck } from './content-check'
import type { Doors } from './doors'
import type { Files } from './files'
import type { Links } from './links'
import type { Rails } from './rails'
import type { Json, Store } from './store'
import type { Vault } from './vault'

/** A fact that an area announces, in the same write that made it true. Carries ids, never health data. */
export interface Announcement {
  id: string
  type: string
  at: string
  data: { [key: string]: Json }
}

/** A document that announces: facts wait in `outbox` until every reaction has seen them. */
export interface Announcing {
  outbox: Announcement[]
  /** When to deliver next, null when there is nothing to deliver. */
  outboxAt: string | null
}

export const NOTHING_ANNOUNCED: Announcing = { outbox: [], outboxAt: null }

export interface EventType<D extends { [key: string]: Json }> {
  type: string
  /** @param id of the document plus what makes the fact one of its kind; deliveries repeat with the same id. */
  of: (id: string, at: string, data: D) => Announcement
  /** Exists only for inference. */
  data?: D
}

/** Declares a fact, e.g. `booking.appointment-booked`. */
export const eventType = <D extends { [key: string]: Json }>(type: string): EventType<D> => ({
  type,
  of: (id, at, data) => ({ id: `${type}:${id}`, type, at, data }),
})

export interface ReactionContext {
  store: Store
  vault: Vault
  files: Files
  doors: Doors
  links: Links
  rails: Rails
  channels: Channels
  contentCheck: ContentCheck
  /** Resolves when everything written so far survives a crash; nobody outside is told of anything before. */
  durable: () => Promise<void>
  now: string
}

export interface Reaction {
  type: string
  run: (announcement: Announcement, context: ReactionContext) => Promise<void>
}

/** What an area does when another announces. May run more than once per fact, so it must not mind. */
export const on = <D extends { [key: string]: Json }>(
  event: EventType<D>,
  run: (data: D, context: ReactionContext & { eventId: string }) => Promise<void>,
): Reaction => ({
  type: event.type,
  run: (announcement, context) => run(announcement.data as D, { ...context, eventId: announcement.id }),
})
