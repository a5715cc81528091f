import type { Hand } from './hand'
import { Recall, canBeRecalled } from './lists'
import { PatientPanel } from './patient-panel'
import { standingOf } from './standing'
import type { ClinicQueue } from '@xinglin/types/queue'

export interface OpenedProps {
  queue: ClinicQueue
  /** Whom he tapped. */
  openId: string | null
  /** On the doctor's desk, when nobody was tapped: whom he called. Whose turn is not yet, he opens himself: that is written down. */
  byItself: boolean
  now: number
  hand: Hand
  onClose: () => void
}

/** The patient whose facts show beside the queue, or over it. */
export function Opened({ queue, openId, byItself, now, hand, onClose }: OpenedProps) {
  const { inRoom, called } = standingOf(queue)
  const id = openId ?? (byItself ? (inRoom ?? called)?.appointmentId : undefined)
  const ticket = [...queue.waiting, ...queue.others].find(({ appointmentId }) => appointmentId === id) ?? null
  const person = ticket ?? queue.expected.find(({ appointmentId }) => appointmentId === id)
  if (!person) return null
  const action = ticket && canBeRecalled(ticket) ? <Recall queue={queue} ticket={ticket} hand={hand} /> : null
  return <PatientPanel person={person} ticket={ticket} now={now} onClose={openId ? onClose : null} action={action} />
}
