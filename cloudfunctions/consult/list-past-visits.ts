import { consult } from '@xinglin/types/consult'
import { pastVisitsOf } from '../booking/public'
import { operation } from '../kernel/operation'
import { visitName } from './words'

export const listPastVisits = operation(consult.listPastVisits, async ({ subjects, store }) => {
  const found = await pastVisitsOf(store, subjects[0]?.patient?.ids ?? [])
  return { visits: found.map((visit) => ({ appointmentId: visit.id, date: visit.date, about: visitName(visit) })) }
})
