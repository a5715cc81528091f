import { triage } from '@xinglin/types/triage'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { tellings } from './collections'

const KEPT_MINUTES = 14 * 24 * 60

export const keep = operation(triage.keep, async ({ input, subjects, store, now, newId }) => {
  const { text, answers, severity } = input
  const patientId = subjects[0]?.patient?.id ?? input.patientId
  const dueAt = addMinutes(now, KEPT_MINUTES)
  await store.insert(tellings, { id: newId('tell'), patientId, at: now, text, answers, severity, dueAt })
  return { done: true as const }
})
