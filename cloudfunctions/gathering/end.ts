import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { closeQuestions } from './questions'
import { stateOf } from './rules'
import { runBy } from './run'
import { viewOf } from './view'

export const end = operation(gathering.end, async ({ input, caller, store, now, errors }) => {
  const found = await runBy(store, input.gatheringId, caller)
  const state = stateOf(found)
  if (state === 'ended') {
    await closeQuestions(store, found, now)
    return viewOf(found, caller)
  }
  if (state !== 'live') throw errors.NOT_LIVE()
  const set = { endedAt: now, openUntil: null, dueAt: null }
  const ended = await store.updateIf(gatherings, found.id, { endedAt: null }, { set })
  await closeQuestions(store, found, now)
  return viewOf(ended ?? { ...found, endedAt: now }, caller)
})
