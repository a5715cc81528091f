import type { Ask, ListedSlot } from './visits'
import { signInAs, slotsAhead } from './visits'

const MINUTE_MS = 60_000

/** Somebody with a place in the clinic. */
export interface DayGuest {
  name: string
  token: string
  appointmentId: string
  slot: ListedSlot
}

/**
 * A half day of a doctor of the demo hospital, from tomorrow on, with a free place in each of its first quarters.
 * @param quarters how many of them one needs.
 */
const halfDayOf = (slots: readonly ListedSlot[], quarters: number): ListedSlot[] => {
  const days = [...new Set(slots.map(({ sessionId }) => sessionId))]
  const firsts = days.map((day) => slots.filter(({ sessionId }) => sessionId === day).slice(0, quarters))
  const free = firsts.find((each) => each.length === quarters && each.every(({ status }) => status === 'open'))
  if (!free) throw new Error(`no half day with ${quarters} free quarters`)
  return free
}

const book = async (ask: Ask, name: string, slot: ListedSlot): Promise<DayGuest> => {
  const { token, patientId } = await signInAs(ask, { name })
  const { appointmentId } = await ask('booking.reserve', { slotId: slot.id, patientId }, token)
  if (!appointmentId) throw new Error(`${name} could not book ${slot.id}`)
  return { name, token, appointmentId: String(appointmentId), slot }
}

/** A clinic of 沈怀安 in which each of these has a quarter, one after the other; and its times. */
export const bookDay = async (ask: Ask, names: readonly string[]) => {
  const { doctorId } = await signInAs(ask, { persona: 'doctor-shen' })
  const quarters = halfDayOf(await slotsAhead(ask, doctorId), names.length)
  const guests: DayGuest[] = []
  for (const [turn, slot] of quarters.entries()) guests.push(await book(ask, names[turn] ?? '', slot))
  const [{ startsAt, sessionId } = { startsAt: '', sessionId: '' }] = quarters
  /** So many minutes after the clinic's beginning; before it when negative. */
  const after = (minutes: number) => new Date(Date.parse(startsAt) + minutes * MINUTE_MS).toISOString()
  return { guests, sessionId, after }
}

/** The doctor at work in this clinic; signed in on the day itself, for staff do so each day. */
export const doctorAtWork = async (ask: Ask, sessionId: string) => {
  const { token } = await signInAs(ask, { persona: 'doctor-shen' })
  const does = async (operation: string) => {
    const answer = await ask(operation, { sessionId }, token)
    if (typeof answer['code'] === 'string' && 'message' in answer) throw new Error(`${operation}: ${answer['code']}`)
    return answer
  }
  await does('identity.confirmReception')
  return {
    code: async () => String((await does('queue.getClinicCode'))['code']),
    callNext: () => does('queue.callNext'),
    startVisit: () => does('queue.startVisit'),
    finish: () => does('queue.finish'),
    skip: () => does('queue.skip'),
  }
}
