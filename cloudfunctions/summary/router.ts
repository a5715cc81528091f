import type { SummarySource } from '../kernel/summary'
import { createChoose } from './choose'
import { createGetChoices } from './get-choices'
import { createGetConsultSummary } from './get-consult-summary'
import { createGetSummary } from './get-summary'
import { listReadings } from './list-readings'

/** With all that areas have to say of a patient, in the order in which a doctor reads it. */
export const createSummaryRouter = (sources: readonly SummarySource[]) => ({
  getSummary: createGetSummary(sources),
  getConsultSummary: createGetConsultSummary(sources),
  getChoices: createGetChoices(sources),
  choose: createChoose(sources),
  listReadings,
})
