/** Where and how a client brings a file: a multipart form, `form`'s fields first and the file as `field`. */
export interface Door {
  url: string
  field: string
  form: Record<string, string>
}

/** What one door is for. */
export interface DoorOrder {
  /** Made by the server: letters, digits, `-`, `_`, at most 80. */
  name: string
  /** The most bytes it should take; storages that cannot count let more in, and who reads sees it. */
  most: number
  /** Until when it is open, where the storage lets us say. */
  until: string
}

/**
 * Where files arrive before anybody has looked at them. They go from the client straight to the storage; what lies there is raw, and is
 * removed once it was taken, or forgotten.
 */
export interface Doors {
  open: (order: DoorOrder) => Promise<Door>
  /** What came, and no more of it than one byte above `most`; null when nothing came. */
  read: (name: string, most: number) => Promise<Buffer | null>
  /** No matter if nothing came. */
  remove: (name: string) => Promise<void>
}
