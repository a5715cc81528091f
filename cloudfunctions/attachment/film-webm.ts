import type { Sound } from './sound-types'
import { AUDIO, VIDEO, readTracks } from './sound-webm'

/** One picture, and at most one sound: what a browser records of a call. Its blocks stand in the order in which they came. */
export const readFilmWebm = (bytes: Buffer): Sound | null => {
  const { types, times } = readTracks(bytes)
  const pictures = types.filter((type) => type === VIDEO).length
  const sounds = types.filter((type) => type === AUDIO).length
  if (pictures !== 1 || sounds > 1 || pictures + sounds !== types.length || times.length === 0) return null
  return { seconds: times.reduce((latest, time) => Math.max(latest, time), 0), bytes }
}
