import { type Store, StoreUnavailable } from '../../cloudfunctions/kernel/store'

/** When the machine dies: at this write from now on, counted down to 0. It stays dead until `mend`. */
export interface Fuse {
  writesLeft: number
  blown: boolean
}

export const newFuse = (): Fuse => ({ writesLeft: Infinity, blown: false })

/** The next `n - 1` writes happen, the n-th does not, and nothing works after it: what a crash leaves behind. */
export const blowAt = (fuse: Fuse, n: number) => Object.assign(fuse, { writesLeft: n, blown: false })

export const mend = (fuse: Fuse) => Object.assign(fuse, { writesLeft: Infinity, blown: false })

const WRITES: readonly PropertyKey[] = ['insert', 'updateIf', 'remove']

/** A store on a machine that can die between two writes. */
export const failingStore = (store: Store, fuse: Fuse): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        if (WRITES.includes(name)) fuse.writesLeft -= 1
        if (fuse.writesLeft <= 0) fuse.blown = true
        if (fuse.blown) return Promise.reject(new StoreUnavailable())
        return (member as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
  })
