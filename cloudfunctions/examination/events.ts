import type { ExaminationKind, ExaminationLoss } from '@xinglin/types/examination'
import { eventType } from '../kernel/events'

type OfItem = { appointmentId: string; kind: ExaminationKind }

/** The facts that examination announces. */
export const examinationOrdered = eventType<OfItem>('examination.ordered')
export const examinationDeclined = eventType<OfItem>('examination.declined')
/** Places went back without the patient's doing. */
export const placesLost = eventType<{ appointmentId: string; kinds: ExaminationKind[]; why: ExaminationLoss }>(
  'examination.places-lost',
)
