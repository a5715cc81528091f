/** A point as maps and phones in China tell it (GCJ-02), in degrees. */
export interface Spot {
  latitude: number
  longitude: number
}

/** How he allows it on this host, in a sentence. */
export const HOW_TO_ALLOW: string
/** Where he is now, after a tap. `denied`: he or his phone does not let us; `unknown`: it could not be found out. */
export function whereNow(): Promise<Spot | 'denied' | 'unknown'>
/** Opens the host's settings for this app, after a tap; null where a page cannot. */
export const openPlaceSettings: (() => void) | null
