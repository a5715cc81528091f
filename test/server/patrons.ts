import { instant, dayOf } from '../../cloudfunctions/kernel/time'
import type { Server } from '../support/server'

/** Somebody with an account and a patient of his own. */
export interface Patron {
  token: string
  patientId: string
}

const AT_ONCE = 25

/** The hospital's day, by the clock on the wall. */
export const today = () => dayOf(instant(Date.now()))

/** New people, made through the front door. */
export const signIn = async (server: Server, count: number): Promise<Patron[]> => {
  const patrons: Patron[] = []
  while (patrons.length < count) {
    const names = Array.from(
      { length: Math.min(AT_ONCE, count - patrons.length) },
      (_, i) => `乡亲${patrons.length + i}`,
    )
    const sessions = await Promise.all(names.map((name) => server.call('identity.signInDemo', { name })))
    for (const { body } of sessions) {
      const [patient] = body['patients'] as { id: string }[]
      patrons.push({ token: body['token'] as string, patientId: patient?.id ?? '' })
    }
  }
  return patrons
}
