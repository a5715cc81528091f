import type { Outlet } from '../kernel/services'
import type { Store } from '../kernel/store'
import { messages } from './collections'

export interface Letter {
  /** The same letter twice is one letter. */
  id: string
  accountId: string
  kind: string
  title: string
  body: string
  page: string | null
}

/** Puts a letter into the account's inbox and hands it to the outlet, once. */
export const post = async (store: Store, outlet: Outlet, letter: Letter, now: string) => {
  const { id, accountId, kind, title, body, page } = letter
  const isNew = await store.insert(messages, { id, accountId, kind, title, body, page, at: now, readAt: null })
  if (isNew) await outlet.deliver({ accountId, kind, title, body, page })
}
