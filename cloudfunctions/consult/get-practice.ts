import { consultDuty } from '@xinglin/types/consult-duty'
import { operation } from '../kernel/operation'
import { practiceOf, practiceView } from './practice'

export const getPractice = operation(consultDuty.getPractice, async ({ caller, store, now }) => {
  const { practice, doctor } = await practiceOf(store, caller.doctorId)
  return practiceView(practice, doctor, now)
})
