import type { Blobs } from '../../cloudfunctions/kernel/files'

/** Blobs in memory; what is in them can be read as a thief would. */
export const memoryBlobs = () => {
  const held = new Map<string, Buffer>()
  const blobs: Blobs = {
    put: (id, bytes) => {
      held.set(id, bytes)
      return Promise.resolve()
    },
    read: (id) => Promise.resolve(held.get(id) ?? null),
    remove: (id) => {
      held.delete(id)
      return Promise.resolve()
    },
  }
  return { held, blobs }
}

/** For a world that is copied and undone: its files outlive what a copy does to them. */
export const lastingBlobs = (): Blobs => ({ ...memoryBlobs().blobs, remove: () => Promise.resolve() })
