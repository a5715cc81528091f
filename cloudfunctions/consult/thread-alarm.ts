import type { Store } from '../kernel/store'
import { ageOn, dayOf } from '../kernel/time'
import { redFlagIn } from '../triage/public'
import { append } from './append'
import type { Consult, Message } from './collections'
import { UNDER_WAY } from './state'

/** Read by rules, at once: no doctor may be looking. */
export const alarmIn = (text: string, { patientSex: sex, patientBirthDate, intake }: Consult, now: string) => {
  const pregnant = intake?.pregnancy === 'pregnant'
  const found = redFlagIn(text, { age: ageOn(patientBirthDate, dayOf(now)), sex, pregnant })
  return found && { flagId: found.flagId, flag: found.flag }
}

/** Says in the thread what to do when his words sound like an emergency; once for each of its kinds. Safe to repeat. */
export const warn = async (store: Store, { id }: Pick<Consult, 'id'>, { alarm }: Message, now: string) => {
  if (!alarm) return
  const key = `${id}:alarm:${alarm.flagId}`
  const text = `您写的可能是急症（${alarm.flag}）。请马上打 120 或去最近的急诊，不要等医生回复。`
  const system = { key, clientKey: key, from: 'system' as const, accountId: '', name: '', alarm: null }
  await append(store, id, { ...system, content: { kind: 'event', text } }, now, ({ state }) =>
    UNDER_WAY.includes(state) ? {} : null,
  )
}
