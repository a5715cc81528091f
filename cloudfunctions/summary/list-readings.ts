import { summary as contract } from '@xinglin/types/summary'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { readings } from './collections'

const PAGE = 20

export const listReadings = operation(contract.listReadings, async ({ input, subjects, store }) => {
  const patientIds = subjects[0]?.patient?.ids ?? [input.patientId]
  const found = await store.find(
    readings,
    { patientId: { $in: patientIds } },
    { order: { field: 'at', direction: 'desc' }, limit: PAGE + 1, after: fromCursor(input.cursor) },
  )
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ at }) => at })
  return {
    readings: page.map(({ id, at, doctorName, departmentName, sections }) => ({
      ...{ id, at, doctorName, departmentName, sections },
    })),
    nextCursor,
  }
})
