import type { Scheduler } from 'fast-check'
import type { Store } from '../../cloudfunctions/kernel/store'

/** Lets a scheduler decide which of the calls under way goes next, as a network would. `scheduler` may change. */
export const scheduledStore = (store: Store, current: { scheduler: Scheduler | null }): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return async (...args: unknown[]) => {
        const run = member as (...args: unknown[]) => Promise<unknown>
        await current.scheduler?.schedule(Promise.resolve(), String(name))
        return run.apply(target, args)
      }
    },
  })
