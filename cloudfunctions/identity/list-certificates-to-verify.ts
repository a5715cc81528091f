import { identity } from '@xinglin/types/identity'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Certificate, certificates } from './certificate-collections'
import { patients } from './collections'

const PAGE = 20

const withBirthDates = async (store: Store, page: readonly Certificate[]) => {
  const found = await store.getMany(
    patients,
    page.map(({ patientId }) => patientId),
  )
  return page.flatMap(({ id, kind, patientId, patientName, uploaderName, pictureId, submittedAt }) => {
    const patientBirthDate = found.find((patient) => patient.id === patientId)?.birthDate
    if (!pictureId || !patientBirthDate) return []
    return [{ id, kind, patientName, patientBirthDate, uploaderName, pictureId, submittedAt }]
  })
}

export const listCertificatesToVerify = operation(identity.listCertificatesToVerify, async ({ input, store }) => {
  const oldest = { order: { field: 'submittedAt' as const, direction: 'asc' as const }, limit: PAGE + 1 }
  const found = await store.find(certificates, { status: 'pending' }, { ...oldest, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ submittedAt }) => submittedAt })
  return { certificates: await withBirthDates(store, page), nextCursor }
})
