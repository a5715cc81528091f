import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './storage'

export interface Store<T> {
  get: () => T
  set: (value: T) => void
  /** The value, and a new render when it changes. */
  use: () => T
}

/** One value for the whole app, seen by every page at once. */
export function createStore<T>(initial: T, onSet?: (value: T) => void): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const get = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const set = (next: T) => {
    value = next
    onSet?.(next)
    listeners.forEach((listener) => listener())
  }
  return { get, set, use: () => useSyncExternalStore(subscribe, get, get) }
}

/** The same, kept on the phone under `name`. */
export const createStoredStore = <T>(name: string, initial: T): Store<T> =>
  createStore<T>(readStored<T>(name) ?? initial, (value) => writeStored(name, value))
