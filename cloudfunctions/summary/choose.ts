import { summary as contract } from '@xinglin/types/summary'
import { operation } from '../kernel/operation'
import type { SummarySource } from '../kernel/summary'
import { choices } from './collections'
import { choicesOf } from './consent'

export const createChoose = (sources: readonly SummarySource[]) =>
  operation(contract.choose, async ({ input, subjects, caller, store, now, newId, errors }) => {
    const { section, shown } = input
    if (!sources.some(({ name, always }) => name === section && !always))
      throw errors.SECTION_UNKNOWN({ data: { field: 'section' } })
    const patient = subjects[0]?.patient
    const patientId = patient?.id ?? input.patientId
    await store.insert(choices, { id: newId('sum'), patientId, section, shown, at: now, accountId: caller.accountId })
    return { choices: await choicesOf(store, sources, patient?.ids ?? [patientId]) }
  })
