import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { noPulse } from '../../cloudfunctions/kernel/pulse'
import { ServerPulse } from '../../cloudfunctions/kernel/server-pulse'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { whole } from '../support/live'
import { type Guest, openDayOf } from './day'

const PEOPLE = ['王小明', '赵大海', '孙丽', '周强'] as const

type Answer = Awaited<ReturnType<Guest['api']['queue']['getBoard']>>

/** Keeps a board by what it is told, and never asks for all of it again. */
class Follower {
  private board: Answer | undefined

  constructor(private readonly guest: Guest) {}

  private get since() {
    return this.board ? { since: this.board.cursor } : {}
  }

  async ask(wait = 0) {
    const { api, appointmentId } = this.guest
    const answer = await api.queue.getBoard({ appointmentId, ...this.since, wait })
    if (answer.changed) this.board = answer
    return answer.changed
  }

  /** Waits and waits, until there is nothing left to wait for. */
  async stay(over: () => boolean) {
    while (!over() || (await this.ask())) await this.ask(20)
  }

  /** Against what the database says, and nothing that is remembered of it. */
  async expectFresh({ services }: TestHospital) {
    const { api, appointmentId } = this.guest
    const { pulse } = services
    services.pulse = noPulse
    const fresh = whole(await api.queue.getBoard({ appointmentId }))
    services.pulse = pulse
    expect(this.board).toEqual(fresh)
  }
}

const who = fc.nat(PEOPLE.length - 1)
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('checkIn', 'stepAway', 'comeBack', 'leave'), who }),
  fc.record({ kind: fc.constantFrom('callNext', 'callAgain', 'skip', 'startVisit', 'finish', 'jobs', 'ask') }),
  fc.record({ kind: fc.constant('pass'), minutes: fc.integer({ min: 1, max: 25 }) }),
)
type Step = { kind: string; who?: number; minutes?: number }

const nobody = () => Promise.resolve()

const doStep = async (hospital: TestHospital, day: Awaited<ReturnType<typeof openDayOf>>, each: Step) => {
  const { sessionId, doctor, guests } = day
  const guest = guests[each.who ?? 0] as Guest
  if (each.kind === 'pass') return hospital.passMinutes(each.minutes ?? 0)
  if (each.kind === 'jobs') return hospital.runJobs()
  const ofPatient = each.who !== undefined
  const input = ofPatient ? { appointmentId: guest.appointmentId } : { sessionId }
  await (ofPatient ? guest : doctor).call(`queue.${each.kind}`, input).catch(nobody)
}

test('whatever happens, who only hears of changes sees what he would see if he asked afresh', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const pulse = new ServerPulse()
      const hospital = openTestHospital({ pulse })
      const day = await openDayOf(hospital, ...PEOPLE)
      const followed = day.guests.slice(1, 3)
      const asking = followed.map((guest) => new Follower(guest))
      const waiting = followed.map((guest) => new Follower(guest))
      let over = false
      const stays = waiting.map((each) => each.stay(() => over))
      for (const each of steps) {
        await (each.kind === 'ask' ? Promise.all(asking.map((one) => one.ask())) : doStep(hospital, day, each))
        if (each.kind === 'ask') for (const one of asking) await one.expectFresh(hospital)
        await turn()
      }
      over = true
      pulse.stop()
      await Promise.all([...stays, ...asking.map((one) => one.ask())])
      for (const one of [...asking, ...waiting]) await one.expectFresh(hospital)
      expect(pulse.waiting).toBe(0)
      hospital.close()
    }),
    { numRuns: 12 },
  )
}, 60_000)
