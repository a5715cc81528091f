import { dueWork } from '../kernel/jobs'
import { films, gatherings } from './collections'
import { silentAt } from './film'

/** No piece has come for long, and no goodbye either: the picture is gone. A device that has just gone on the air is waited for. */
export const silenceDue = dueWork(films, async ({ id, version }, { store, now }) => {
  const gathering = await store.get(gatherings, id)
  const begun = gathering?.runs.at(-1)
  const patience = begun ? silentAt(begun.at) : now
  if (now < patience) return store.updateIf(films, id, { version }, { set: { dueAt: patience } })
  await store.updateIf(gatherings, id, { showing: 'pieces' }, { set: { showing: null } })
  return store.updateIf(films, id, { version }, { set: { dueAt: null } })
})
