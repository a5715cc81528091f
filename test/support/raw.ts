import { collections } from '../../cloudfunctions/collections'
import type { Collection, Entity, Store, Stored } from '../../cloudfunctions/kernel/store'
import { everything } from './audit'

/** The database below everything that is around it. */
export const innermost = (store: Store): Store => {
  const { inner } = store as unknown as { inner?: Store }
  return inner ? innermost(inner) : store
}

/** All documents of all collections as one text, as whoever gets hold of the bare database reads it. */
export const rawText = async (bare: Store): Promise<string> => {
  const documents: Stored<Entity>[] = []
  for (const each of collections) documents.push(...(await everything(bare, each as Collection<Entity>)))
  return JSON.stringify(documents)
}
