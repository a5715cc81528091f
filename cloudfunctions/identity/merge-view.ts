import type { Merge as MergeView, Registration } from '@xinglin/types/merge'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Merge, type Patient, patients } from './collections'
import { maskName, maskPaper, maskPhone } from './masks'

const DAYS_TO_UNDO = 30

/** Until when two can be made of one again. */
export const undoUntil = ({ mergedAt }: Pick<Merge, 'mergedAt'>) => addMinutes(mergedAt, DAYS_TO_UNDO * 24 * 60)

/** Enough to tell two papers apart, too little to use them. */
export const registrationView = (patient: Patient): Registration => ({
  patientId: patient.id,
  maskedName: maskName(patient.name),
  sex: patient.sex,
  birthDate: patient.birthDate,
  paperKind: patient.paperKind,
  maskedPaperNumber: maskPaper(patient.paperNumber),
  maskedPhone: maskPhone(patient.phone),
})

const viewOf = (merge: Merge, kept: Patient, merged: Patient): MergeView => ({
  id: merge.id,
  kept: registrationView(kept),
  merged: registrationView(merged),
  mergedAt: merge.mergedAt,
  by: merge.by,
  undoUntil: merge.undoneAt ? null : undoUntil(merge),
  undoneAt: merge.undoneAt,
})

/** Merges with the registrations they are about. */
export const mergeViews = async (store: Store, merges: readonly Merge[]): Promise<MergeView[]> => {
  const found = await store.getMany(patients, [
    ...new Set(merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId])),
  ])
  const byId = new Map(found.map((patient) => [patient.id, patient]))
  return merges.flatMap((merge) => {
    const [kept, merged] = [byId.get(merge.keptId), byId.get(merge.mergedId)]
    return kept && merged ? [viewOf(merge, kept, merged)] : []
  })
}
