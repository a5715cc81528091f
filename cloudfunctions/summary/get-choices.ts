import { summary as contract } from '@xinglin/types/summary'
import { operation } from '../kernel/operation'
import type { SummarySource } from '../kernel/summary'
import { choicesOf } from './consent'

export const createGetChoices = (sources: readonly SummarySource[]) =>
  operation(contract.getChoices, async ({ input, subjects, store }) => ({
    choices: await choicesOf(store, sources, subjects[0]?.patient?.ids ?? [input.patientId]),
  }))
