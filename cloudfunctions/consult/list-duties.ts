import { consultDuty } from '@xinglin/types/consult-duty'
import { operation } from '../kernel/operation'
import { duties } from './collections'

const MOST = 1000

export const listDuties = operation(consultDuty.listDuties, async ({ input, store }) => {
  const { from, until } = input
  const order = { field: 'endsAt' as const, direction: 'asc' as const }
  const found = await store.find(duties, { endsAt: { $gt: from } }, { order, limit: MOST })
  const shown = found.filter(({ startsAt }) => startsAt < until).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return {
    duties: shown.map(({ id, doctorId, doctorName, departmentName, startsAt, endsAt }) => ({
      ...{ id, doctorId, doctorName, departmentName, startsAt, endsAt },
    })),
  }
})
