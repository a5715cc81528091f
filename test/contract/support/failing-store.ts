import type { Store } from '../../../cloudfunctions/kernel/store'

/** What a driver might say when it fails: the data, over several lines, even dressed as a place in the code. */
const complaint = (args: readonly unknown[], secrets: readonly string[]) => {
  const quoted = [JSON.stringify(args), ...secrets].join(' ')
  const error = new Error(`constraint failed: ${quoted}\n    at ${quoted} (/${secrets[0]}.ts:1:1)\n${quoted}`)
  return Object.assign(error, { cause: new Error(quoted), row: args })
}

/** A store that works until it is told to fail from its n-th call on, with the data in its message. */
export const failingStore = (inner: Store) => {
  const state = { failsAfter: Infinity, secrets: [] as readonly string[] }
  const store = new Proxy(inner, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        if (state.failsAfter-- > 0) return (member as (...args: unknown[]) => unknown).apply(target, args)
        return Promise.reject(complaint(args, state.secrets))
      }
    },
  })
  return { store, state }
}
