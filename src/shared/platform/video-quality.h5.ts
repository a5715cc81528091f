import type { Quality } from '@/shared/video/types'

/** What is counted from one look to the next. */
export interface Counted {
  lost: number
  received: number
  frames: number
  /** Seconds to the other and back; null when nobody measured. */
  roundTrip: number | null
}

export const NOTHING_COUNTED: Counted = { lost: 0, received: 0, frames: 0, roundTrip: null }

type Report = Partial<Record<string, unknown>>

const numberIn = (report: Report | undefined, name: string) => {
  const value = report?.[name]
  return typeof value === 'number' ? value : 0
}

/** The incoming picture and the way that carries it. */
export async function countIn(pc: RTCPeerConnection): Promise<Counted> {
  const reports = [...((await pc.getStats()) as unknown as Map<string, Report>).values()]
  const incoming = reports.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'video')
  const way = reports.find(({ type, nominated }) => type === 'candidate-pair' && nominated === true)
  return {
    lost: numberIn(incoming, 'packetsLost'),
    received: numberIn(incoming, 'packetsReceived'),
    frames: numberIn(incoming, 'framesDecoded'),
    roundTrip: typeof way?.['currentRoundTripTime'] === 'number' ? way['currentRoundTripTime'] : null,
  }
}

const POOR = { lost: 0.1, roundTrip: 0.8 }
const FAIR = { lost: 0.03, roundTrip: 0.3 }

/** Between two looks. */
export function qualityOf(before: Counted, now: Counted): Quality {
  const [lost, received] = [now.lost - before.lost, now.received - before.received]
  const share = lost + received > 0 ? lost / (lost + received) : 0
  const isWorse = (than: typeof POOR) => share > than.lost || (now.roundTrip ?? 0) > than.roundTrip
  if (isWorse(POOR)) return 'poor'
  return isWorse(FAIR) ? 'fair' : 'good'
}
