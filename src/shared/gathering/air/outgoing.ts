import type { Waiting } from '@/shared/video/recording-queue'

/** Some seconds of the host's picture that the hospital may not have. `kept` is their path on this device. */
export interface Outgoing extends Waiting {
  gatheringId: string
  run: number
  seconds: number
  bytes: number
}

/** More than this is never waited for: who watches wants what is said now. */
export const LONGEST_WAIT_SECONDS = 60

export const secondsOf = (all: readonly Outgoing[]): number => all.reduce((sum, { seconds }) => sum + seconds, 0)

/** What all later pieces need is never left out, and neither is the one that is on its way. */
const stays = ({ part }: Outgoing, place: number) => part === 0 || place === 0

/** With a new piece at the end; when too much waits, what lies between is left out. */
export function withNew(all: readonly Outgoing[], piece: Outgoing): { left: Outgoing[]; dropped: Outgoing[] } {
  const isTooMuch = secondsOf(all) + piece.seconds > LONGEST_WAIT_SECONDS
  const dropped = isTooMuch ? all.filter((each, place) => !stays(each, place)) : []
  return { left: [...all.filter((each) => !dropped.includes(each)), piece], dropped }
}
