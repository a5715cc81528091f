import { addDays } from '../../cloudfunctions/kernel/time'
import type { Reply, Server } from '../support/server'
import { type Patron, today } from './patrons'

/** A clinic of few places, so that people meet. */
export interface Clinic {
  sessionId: string
  slotIds: string[]
}

interface Command {
  operation: string
  input: Record<string, unknown>
  key: string
  /** Null while nobody knows how it ended. */
  reply: Reply | null
}

interface Known {
  status: string
  slotId: string
}

const OPEN_SLOTS = 3
const CLINICS_A_DAY = 2
const DAYS = [2, 3, 4]

/** Six clinics of three places each. Everything else of them is closed. */
export const openSmallClinics = async (server: Server, operator: string): Promise<Clinic[]> => {
  const clinics: Clinic[] = []
  const taken = new Set<string>()
  const all = async (operation: string, inputs: object[]) => {
    for (const input of inputs) await server.call(operation, input, operator)
  }
  for (const day of DAYS) {
    const { body } = await server.call('booking.listSessions', { date: addDays(today(), day) }, operator)
    const sessions = body['sessions'] as { id: string; doctorId: string; slots: { id: string }[] }[]
    const fresh = sessions.filter(({ doctorId, slots }) => !taken.has(doctorId) && slots.length > OPEN_SLOTS)
    for (const { id: sessionId, doctorId, slots } of fresh.slice(0, CLINICS_A_DAY)) {
      taken.add(doctorId)
      const slotIds = slots.map(({ id }) => id)
      const open = slotIds.slice(0, OPEN_SLOTS)
      await all(
        'booking.setCapacity',
        open.map((slotId) => ({ slotId, capacity: 1 })),
      )
      await all(
        'booking.closeSlot',
        slotIds.slice(OPEN_SLOTS).map((slotId) => ({ slotId, closed: true })),
      )
      clinics.push({ sessionId, slotIds: open })
    }
  }
  return clinics
}

const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T

/** Somebody who books, moves, cancels and waits, one thing after the other, and remembers what he was promised. */
export class Visitor {
  /** Commands since the last crash. */
  said: Command[] = []
  /** What was acknowledged, by appointment id. */
  readonly promised = new Map<string, Known>()
  private commands = 0

  constructor(
    readonly patron: Patron,
    private readonly clinics: readonly Clinic[],
  ) {}

  /** Does one thing; rejects when the server dies meanwhile. */
  async act(server: Server) {
    const booked = [...this.promised].filter(([, { status }]) => status === 'booked').map(([id]) => id)
    const { sessionId, slotIds } = pick(this.clinics)
    const { patientId } = this.patron
    const dice = Math.random()
    if (dice < 0.35) return this.command(server, 'booking.reserve', { slotId: pick(slotIds), patientId })
    if (dice < 0.5) return this.command(server, 'booking.joinStandby', { sessionId, patientId })
    if (dice < 0.7) return this.answerOffers(server)
    const appointmentId = booked.length ? pick(booked) : undefined
    if (!appointmentId) return this.command(server, 'booking.reserve', { slotId: pick(slotIds), patientId })
    if (dice < 0.85) return this.command(server, 'booking.cancel', { appointmentId })
    return this.command(server, 'booking.reschedule', { appointmentId, slotId: this.siblingOf(appointmentId) })
  }

  private siblingOf(appointmentId: string) {
    const { slotId } = this.promised.get(appointmentId) as Known
    return pick(this.clinics.find(({ slotIds }) => slotIds.includes(slotId))?.slotIds ?? [slotId])
  }

  private async answerOffers(server: Server) {
    const { body } = await server.call('booking.listStandbys', {}, this.patron.token)
    const mine = body['standbys'] as { id: string; status: string }[]
    const offered = mine.find(({ status }) => status === 'offered')
    if (offered) return this.command(server, 'booking.acceptStandby', { standbyId: offered.id })
    const waiting = mine.find(({ status }) => status === 'waiting')
    if (waiting && Math.random() < 0.3) return this.command(server, 'booking.leaveStandby', { standbyId: waiting.id })
  }

  private async command(server: Server, operation: string, input: Record<string, unknown>) {
    const key = `${this.patron.patientId}-${(this.commands += 1)}`
    const command: Command = { operation, input, key, reply: null }
    this.said.push(command)
    this.note(command, await this.send(server, command))
  }

  private send(server: Server, { operation, input, key }: Command) {
    return server.call(operation, input, this.patron.token, key)
  }

  private note(command: Command, reply: Reply) {
    command.reply = reply
    if (reply.code !== 'OK') return
    const { operation, body } =
      command.operation === 'booking.reserve' || command.operation === 'booking.acceptStandby'
        ? { operation: command.operation, body: reply.body['appointment'] as Reply['body'] }
        : { operation: command.operation, body: reply.body }
    if (operation.endsWith('Standby') && operation !== 'booking.acceptStandby') return
    this.promised.set(body['id'] as string, { status: body['status'] as string, slotId: body['slotId'] as string })
  }

  /** Asks again with the same keys: whoever had no answer gets one, everybody else gets the same. Returns what differs. */
  async askAgain(server: Server): Promise<string[]> {
    const faults: string[] = []
    for (const command of this.said) {
      const again = await this.send(server, command)
      const before = command.reply
      if (!before) this.note(command, again)
      else if (JSON.stringify(again) !== JSON.stringify(before)) {
        faults.push(`${command.operation} answered ${JSON.stringify(before)}, then ${JSON.stringify(again)}`)
      }
    }
    return faults
  }

  /** Answers that are nobody's named error. */
  unnamed(): string[] {
    return this.said.flatMap(({ operation, reply }) =>
      reply && reply.status >= 500 ? [`${operation}: ${JSON.stringify(reply.body)}`] : [],
    )
  }
}
