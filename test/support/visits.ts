import { addDays, civilDate } from '@/shared/time'

/** One call of the hospital's operations, whichever way; resolves with the answer's body. */
export type Ask = (operation: string, input: unknown, token?: string) => Promise<Record<string, unknown>>

export interface ListedSlot {
  id: string
  sessionId: string
  startsAt: string
  capacity: number
  remaining: number
  status: string
}

/** Someone of the demo hospital, by name or as one of its staff. */
export const signInAs = async (ask: Ask, who: { name: string } | { persona: string }) => {
  const session = await ask('identity.signInDemo', who)
  const [own] = (session['patients'] ?? []) as { id: string }[]
  return {
    session,
    token: String(session['token']),
    doctorId: String(session['doctorId']),
    patientId: own?.id ?? '',
  }
}

const SEEN_DAYS = 13

/** Every quarter of the doctor from tomorrow on, as patients see it. */
export const slotsAhead = async (ask: Ask, doctorId: string): Promise<ListedSlot[]> => {
  const range = { from: addDays(civilDate(), 1), to: addDays(civilDate(), SEEN_DAYS) }
  return (await ask('booking.listSlots', { doctorId, ...range }))['slots'] as ListedSlot[]
}

const daysUntil = (startsAt: string): number =>
  Math.round((Date.parse(civilDate(startsAt)) - Date.parse(civilDate())) / 86_400_000)

/** The patient takes the first free place of the doctor from tomorrow on. */
export const bookNext = async (ask: Ask, name: string, doctorId: string, visit: object = {}) => {
  const { token, patientId } = await signInAs(ask, { name })
  const slot = (await slotsAhead(ask, doctorId)).find(({ status }) => status === 'open')
  if (!slot) throw new Error(`${doctorId} has no free place`)
  const { appointmentId } = await ask('booking.reserve', { slotId: slot.id, patientId, ...visit }, token)
  if (!appointmentId) throw new Error(`${name} could not book ${slot.id}`)
  return { appointmentId: String(appointmentId), slot, token, daysAhead: daysUntil(slot.startsAt) }
}
