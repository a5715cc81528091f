import type { BroadcastWay } from '@xinglin/types/gathering-broadcast'
import { digest } from '../kernel/ids'
import { addMinutes } from '../kernel/time'
import type { Gathering } from './collections'
import { stateOf } from './rules'

/** For pieces that were on their way at the end. */
const LATE_MINUTES = 2

/** Of a gathering whose host has not shown himself. */
export const NEVER_AIRED = {
  ...{ runs: [], run: 0, way: null, showing: null, filmed: false },
} satisfies Partial<Gathering>

/** A picture of another way than the newest run's is over. */
export const onAirOf = (gathering: Gathering): BroadcastWay | null => {
  const { way, showing } = gathering
  return stateOf(gathering) === 'live' && showing === way ? way : null
}

export const hasFilm = (gathering: Gathering) =>
  onAirOf(gathering) !== null || (stateOf(gathering) === 'ended' && gathering.filmed)

export const mayBring = ({ begunAt, endedAt }: Gathering, now: string) =>
  begunAt !== null && (endedAt === null || now <= addMinutes(endedAt, LATE_MINUTES))

/** What its phone brings to the live service is called; the same for all runs, so that who watches need not look elsewhere. */
export const streamOf = (gatheringId: string) => digest('gathering', gatheringId)
