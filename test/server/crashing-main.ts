/** The embedded cloud with a fault: it kills itself at a named write. Run by crash.test.ts in place of local/main.ts. */
import type { AnyCollection, Store } from '../../cloudfunctions/kernel/store'
import type { EmbeddedStore } from '../../local/cloud'
import { serveCloud } from '../../local/serve'

/** `slots.updateIf after 7`: when the seventh such write is done, but nobody was told. */
const [point = '', moment, times = '1'] = (process.env['CRASH_AT'] ?? '').split(' ')
const offsetMs = Number(process.env['CLOCK_OFFSET_MS'] ?? 0)

let left = Number(times)

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

/** Each write is on disk before the next begins, as in the cloud, so that commands are cut off halfway. */
const crashing = (store: EmbeddedStore): Store =>
  new Proxy(store, {
    get: (target, verb) => {
      const member = Reflect.get(target, verb) as unknown
      if (typeof member !== 'function') return member
      return async (collection: AnyCollection, ...rest: unknown[]) => {
        const due = `${collection.name}.${String(verb)}` === point && (left -= 1) === 0
        if (due && moment === 'before') return die()
        const result = await (member as (...args: unknown[]) => Promise<unknown>).call(target, collection, ...rest)
        await target.durable()
        return due ? die() : result
      }
    },
  })

serveCloud({ wrap: point ? crashing : undefined, clock: () => Date.now() + offsetMs })
