import { LONGEST_PIECE_SECONDS } from '@xinglin/types/gathering-broadcast'
import { type Box, boxesIn, joined } from './boxes'
import { type Tracks, secondsOf, tracksOf } from './durations'

type Bytes = Uint8Array<ArrayBuffer>

/** What is brought to the hospital at once: `part` 0 is `ftyp` and `moov`, the later ones are whole pairs of `moof` and `mdat`. */
export interface Fragment {
  part: number
  seconds: number
  bytes: Bytes
}

export interface Splitter {
  /** The fragments that are whole with these bytes. */
  push: (bytes: Bytes) => Fragment[]
  /** The last one, however short. */
  end: () => Fragment[]
}

/** Two pairs of two seconds, which is a little more or less than four. */
const ENOUGH_SECONDS = 3.5
/** Of a pair that does not say: what the recorder was asked for. */
const USUAL_SECONDS = 2

const told = (seconds: number) => Math.min(LONGEST_PIECE_SECONDS, Math.round(seconds * 1000) / 1000)

/** Cuts what a recorder gives, which may end inside a box, into fragments of about four seconds. */
export function createSplitter(): Splitter {
  let rest: Bytes = new Uint8Array(0)
  let tracks: Tracks = new Map()
  let gathered: Bytes[] = []
  let seconds = 0
  let part = 0
  let last = ''

  const cut = (): Fragment[] => {
    const fragment = { part, seconds: told(seconds), bytes: joined(gathered) }
    part += 1
    seconds = 0
    gathered = []
    return [fragment]
  }

  const take = (box: Box): Fragment[] => {
    const { type, bytes } = box
    if (!['ftyp', 'moov', 'moof', 'mdat'].includes(type)) return []
    gathered.push(bytes)
    if (type === 'moov') tracks = tracksOf(box)
    if (type === 'moof') seconds += secondsOf(box, tracks) || USUAL_SECONDS
    last = type
    return type === 'moov' || (type === 'mdat' && seconds >= ENOUGH_SECONDS) ? cut() : []
  }

  return {
    push: (bytes) => {
      const found = boxesIn(joined([rest, bytes]))
      rest = found.rest
      return found.boxes.flatMap(take)
    },
    end: () => (last === 'mdat' && gathered.length > 0 ? cut() : []),
  }
}
