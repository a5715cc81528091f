import { triage } from '@xinglin/types/triage'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { modelSwitches } from './collections'

const ID = 'model'

export const findSwitch = (store: Store) => store.get(modelSwitches, ID)

export const getModel = operation(triage.getModel, async ({ store, services }) => {
  const known = await findSwitch(store)
  return { available: services.triageModel !== null, on: known?.on ?? false, changedAt: known?.changedAt ?? null }
})

export const setModel = operation(triage.setModel, async ({ input, caller, store, now, services, errors }) => {
  const { on } = input
  if (on && !services.triageModel) throw errors.MODEL_UNAVAILABLE()
  const set = { on, changedAt: now, changedBy: caller.accountId }
  if (await store.insert(modelSwitches, { id: ID, ...set })) return { done: true as const }
  const known = await findSwitch(store)
  if (known && known.on !== on) await store.updateIf(modelSwitches, ID, { version: known.version }, { set })
  return { done: true as const }
})
