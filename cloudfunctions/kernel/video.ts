/** A server that helps two browsers to find each other, or stands between them. As `RTCIceServer`. */
export interface Relay {
  urls: string[]
  username?: string
  credential?: string
}

/** Where a phone without WebRTC brings its own picture, and takes the other's. */
export interface LiveRoom {
  pushUrl: string
  playUrl: string
  until: string
}

/** Where something is brought or taken, and until when. */
export interface TimedAddress {
  url: string
  until: string
}

/** A live service for one who is seen by many. */
export interface Broadcasting {
  /** Where a phone brings its picture (RTMP). */
  push: (stream: string, now: string) => TimedAddress
  /** Where everybody watches it (HLS). */
  play: (stream: string, now: string) => TimedAddress
}

/** How video gets from one device to the other; the composition root chooses. What it hands out holds for some hours. */
export interface VideoWays {
  /** @param user tells devices apart on the relay; no name. */
  relays: (user: string, now: string) => Relay[]
  /** Null where none is set up. `own` and `other`: names of the two streams. */
  room: (streams: { own: string; other: string }, now: string) => LiveRoom | null
  /**
   * Has the live service keep these streams of a room from now on, into the operator's own storage; its numbers for them. It answers null
   * when the service does not do it. Null itself where none is set up.
   */
  recordRoom: ((streams: readonly string[], now: string) => Promise<string[] | null>) | null
  /** Null where none is set up. */
  broadcast: Broadcasting | null
}

/** Two browsers that see each other without help: one network, or none between them. */
export const directVideo: VideoWays = { relays: () => [], room: () => null, recordRoom: null, broadcast: null }
