import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { consults } from './collections'
import { draftFrom } from './note-draft'
import { isIntact } from './note-seal'
import { wholeThread } from './whole-thread'

/** Keeps nothing: what it puts together is the doctor's only once he signs it. */
export const draftNote = operation(consultStaff.draftNote, async ({ input, store, services, errors }) => {
  const consult = await store.get(consults, input.consultId)
  if (!consult) throw errors.NOT_FOUND()
  const { note } = consult
  if (note && !isIntact(services.vault, consult.id, note)) throw errors.NOTE_ALTERED()
  return {
    draft: draftFrom(consult, await wholeThread(store, consult)),
    signed: note && { note: note.note, signedAt: note.signedAt, by: note.by },
  }
})
