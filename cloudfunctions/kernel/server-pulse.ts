import type { Pulse, Waiter, Waiting } from './pulse'

/** How many wait at once: of an account, of an address without one (screens on walls), and in all. */
const MOST = { account: 8, address: 500, all: 10_000 }
/** Enough for the clinics of a large hospital's morning. */
const MOST_KNOWN = 1_000
/** Another process (a script) may write too, unheard. */
const KNOWN_MS = 5_000

type Ring = () => void

interface Known {
  value: Promise<unknown>
  since: number
}

/** The pulse of a host that is one process with a database of its own. */
export class ServerPulse implements Pulse {
  private readonly rings = new Map<string, Set<Ring>>()
  private readonly known = new Map<string, Known>()
  private readonly waiters = new Map<string, number>()
  private readonly ends = new Set<Ring>()
  private stopped = false

  /** How many wait now. */
  get waiting() {
    return this.ends.size
  }

  touch(topic: string) {
    this.known.delete(topic)
    for (const ring of this.rings.get(topic) ?? []) ring()
  }

  remember<T>(topic: string, load: () => Promise<T>): Promise<T> {
    const found = this.known.get(topic)
    if (found && performance.now() - found.since < KNOWN_MS) return found.value as Promise<T>
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    const made: Known = { value: load(), since: performance.now() }
    this.known.set(topic, made)
    made.value.catch(() => {
      if (this.known.get(topic) === made) this.known.delete(topic)
    })
    return made.value as Promise<T>
  }

  enter(waiter: Waiter): Waiting | null {
    const { accountId, address, topics, seconds, hungUp } = waiter
    const who = accountId || address
    const already = this.waiters.get(who) ?? 0
    const most = accountId ? MOST.account : MOST.address
    if (this.stopped || hungUp?.aborted || already >= most || this.ends.size >= MOST.all) return null
    this.waiters.set(who, already + 1)

    let over = false
    let touched = false
    let wake: Ring = () => {}
    const ring = () => {
      touched = true
      wake()
    }
    const end = () => {
      over = true
      wake()
    }
    const timer = setTimeout(end, seconds * 1000)
    hungUp?.addEventListener('abort', end)
    this.ends.add(end)
    for (const topic of topics) this.ringsOf(topic).add(ring)
    return {
      get over() {
        return over
      },
      listen: () => (touched = false),
      heard: () => (touched || over ? Promise.resolve() : new Promise((resolve) => (wake = resolve))),
      leave: () => {
        clearTimeout(timer)
        hungUp?.removeEventListener('abort', end)
        this.ends.delete(end)
        for (const topic of topics) this.forget(topic, ring)
        this.count(who)
      },
    }
  }

  /** Everybody is answered at once, and nobody is kept waiting any more. */
  stop() {
    this.stopped = true
    for (const end of this.ends) end()
  }

  private ringsOf(topic: string) {
    const rings = this.rings.get(topic) ?? new Set<Ring>()
    this.rings.set(topic, rings)
    return rings
  }

  private forget(topic: string, ring: Ring) {
    const rings = this.rings.get(topic)
    rings?.delete(ring)
    if (rings?.size === 0) this.rings.delete(topic)
  }

  private count(who: string) {
    const left = (this.waiters.get(who) ?? 1) - 1
    if (left) this.waiters.set(who, left)
    else this.waiters.delete(who)
  }
}
