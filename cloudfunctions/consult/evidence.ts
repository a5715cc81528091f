import { takeUpload } from '../attachment/public'
import { findAppointment } from '../booking/public'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Consult, StoredEvidence } from './collections'
import { MOST_EVIDENCE } from './rules'
import { visitName } from './words'

type Taker = Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services' | 'newId' | 'subjects'>

/** A paper that he brought: a picture of it, or a PDF. */
const ofFile = async (
  call: Taker,
  { uploadId, name }: { uploadId: string; name: string },
): Promise<Omit<StoredEvidence, 'id'>> => {
  const attachment = await takeUpload(call, call.caller.accountId, uploadId, ['picture', 'document'], name)
  return { kind: 'file', attachment, appointmentId: null, about: '' }
}

/** A visit of his to this hospital that took place. */
const ofVisit = async (
  { store, subjects }: Taker,
  { appointmentId }: { appointmentId: string },
): Promise<Omit<StoredEvidence, 'id'>> => {
  const visit = await findAppointment(store, appointmentId)
  const mine = subjects[0]?.patient?.ids ?? []
  if (visit?.status !== 'fulfilled' || !mine.includes(visit.patientId)) throw new Refusal('VISIT_UNKNOWN')
  return { kind: 'visit', attachment: null, appointmentId, about: visitName(visit) }
}

type Wish = { kind: 'file'; uploadId: string; name: string } | { kind: 'visit'; appointmentId: string }

export const checkRoom = ({ evidence }: Pick<Consult, 'evidence'>) => {
  if (evidence.length >= MOST_EVIDENCE) throw new Refusal('TOO_MUCH_EVIDENCE')
}

export const evidenceFrom = (call: Taker, wish: Wish) =>
  wish.kind === 'file' ? ofFile(call, wish) : ofVisit(call, wish)

/** One more; the same visit counts once. */
export const withEvidence = (consult: Pick<Consult, 'evidence'>, one: StoredEvidence): StoredEvidence[] => {
  const { evidence } = consult
  const known = ({ id, appointmentId }: StoredEvidence) =>
    id === one.id || (one.appointmentId !== null && appointmentId === one.appointmentId)
  if (evidence.some(known)) return evidence
  checkRoom(consult)
  return [...evidence, one]
}
