import type { Store } from '../../cloudfunctions/kernel/store'

/** Counts calls: in the cloud each is a trip over the network. */
export const countingStore = (store: Store, counter: { calls: number }): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        counter.calls += 1
        return (member as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
  })
