import { consultStaff, type Note } from '@xinglin/types/consult-staff'
import type { ConsultState } from '@xinglin/types/consult'
import { canonical } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { type Consult, consults } from './collections'
import { movedOn } from './edit'
import { sealOf } from './note-seal'

/** While he is at it, and afterwards; not where nothing came of it. */
const SIGNABLE: readonly ConsultState[] = ['open', 'answered', 'ended', 'referred']

/** Advice makes no diagnosis, a re-visit names the one that it is about. */
const checkDiagnosis = ({ kind }: Consult, { diagnosis }: Note) => {
  if (kind === 'advice' && diagnosis) throw new Refusal('DIAGNOSIS_NOT_ALLOWED', { field: 'diagnosis' })
  if (kind === 'revisit' && !diagnosis) throw new Refusal('DIAGNOSIS_MISSING', { field: 'diagnosis' })
}

type Signed = NonNullable<Consult['note']>

const shown = ({ note, signedAt, by }: Signed) => ({ note, signedAt, by })

/** The first signature stands; signed again with the same words by the same hand it is the same one. */
const isSame = (signed: Signed, doctorId: string, note: Note) =>
  signed.doctorId === doctorId && canonical(signed.note) === canonical(note)

/** One write decides: only where there is no note yet, and only while he is in charge. */
export const signNote = operation(consultStaff.signNote, async ({ input, caller, store, now, services, errors }) => {
  const { consultId, note } = input
  const doctorId = caller.doctorId ?? ''
  const consult = await store.get(consults, consultId)
  if (!consult) throw errors.NOT_FOUND()
  if (consult.note && isSame(consult.note, doctorId, note)) return shown(consult.note)
  if (consult.note) throw errors.NOTE_SIGNED()
  checkDiagnosis(consult, note)
  const words = { note, signedAt: now, doctorId, by: consult.doctor?.name ?? '' }
  const signed = { ...words, seal: sealOf(services.vault, consultId, words) }
  const free = { note: null, doctorId, state: { $in: SIGNABLE } }
  if (await store.updateIf(consults, consultId, free, { set: { note: signed } })) return shown(signed)
  const last = (await store.get(consults, consultId)) ?? consult
  if (last.note && isSame(last.note, doctorId, note)) return shown(last.note)
  throw last.note ? errors.NOTE_SIGNED() : movedOn(last)
})
