import type { Hand } from './hand'
import { Recall, canBeRecalled } from './lists'
import { PatientPanel } from './patient-panel'
import { presentIn } from './standing'
import type { ClinicQueue } from '@xinglin/types/queue'

export interface OpenedProps {
  queue: ClinicQueue
  /** Whom he tapped. */
  openId: string | null
  /** On the desk, when nobody was tapped: whom the doctor has before him. */
  wide: boolean
  now: number
  hand: Hand
  onClose: () => void
}

/** The patient whose facts show beside the queue, or over it. */
export function Opened({ queue, openId, wide, now, hand, onClose }: OpenedProps) {
  const id = openId ?? (wide ? presentIn(queue)?.appointmentId : undefined)
  const ticket = [...queue.waiting, ...queue.others].find(({ appointmentId }) => appointmentId === id) ?? null
  const person = ticket ?? queue.expected.find(({ appointmentId }) => appointmentId === id)
  if (!person) return null
  const action = ticket && canBeRecalled(ticket) ? <Recall queue={queue} ticket={ticket} hand={hand} /> : null
  return <PatientPanel person={person} ticket={ticket} now={now} onClose={openId ? onClose : null} action={action} />
}
