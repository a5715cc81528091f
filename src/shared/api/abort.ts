type Listener = () => void

class MiniSignal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(_type: string, listener: Listener) {
    this.listeners.push(listener)
  }

  removeEventListener(_type: string, listener: Listener) {
    this.listeners = this.listeners.filter((each) => each !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    this.listeners.splice(0).forEach((listener) => listener())
  }
}

/** Stands in where the platform has none (mini-programs); the bundler puts it in, see config/index.ts. */
export class AbortController {
  signal = new MiniSignal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.fire(reason)
  }
}
