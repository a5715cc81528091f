import { consultDuty } from '@xinglin/types/consult-duty'
import { operation } from '../kernel/operation'
import { barredWhy, practiceOf, practiceView, savePart } from './practice'

export const savePractice = operation(consultDuty.savePractice, async ({ input, caller, store, now, errors }) => {
  const { doctor } = await practiceOf(store, caller.doctorId)
  const { switchedOn, adviceFen, revisitFen, from, until, mostWaiting } = input
  if (switchedOn && barredWhy(doctor)) throw errors.PRACTICE_BARRED()
  if (switchedOn && adviceFen === null && revisitFen === null)
    throw errors.PRICE_MISSING({ data: { field: 'adviceFen' } })
  const part = { switchedOn, adviceFen, revisitFen, from, until, mostWaiting }
  return practiceView(await savePart(store, doctor, part), doctor, now)
})
