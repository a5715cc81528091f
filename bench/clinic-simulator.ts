import type { VisitType } from '@xinglin/types/visit'
import { addMinutes, instant, instantOf, toMs } from '../cloudfunctions/kernel/time'
import type { Experience, Queue } from '../cloudfunctions/queue/collections'
import { learned, newExperience } from '../cloudfunctions/queue/experience'
import { forecast } from '../cloudfunctions/queue/forecast'
import { checkedIn } from '../cloudfunctions/queue/patient-moves'
import { finished, nextCalled, visitStarted } from '../cloudfunctions/queue/staff-moves'
import { changeTicket, findTicket, lineOf, theOne } from '../cloudfunctions/queue/ticket'

const QUARTER = 15
const MORNING = { opens: '08:00', minutes: 240 }
const DEPARTMENT = 'dsim'

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Draw = () => number

const normal = (draw: Draw) => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** A lognormal time of this mean and coefficient of variation. */
const time = (draw: Draw, mean: number, variation: number) => {
  const sigma = Math.sqrt(Math.log(1 + variation ** 2))
  return mean * Math.exp(sigma * normal(draw) - sigma ** 2 / 2)
}

interface Doctor {
  id: string
  /** Minutes of a first visit and of a return on a usual day. */
  first: number
  back: number
  capacity: number
  startsLate: number
}

const doctorsOf = (draw: Draw, count: number): Doctor[] =>
  Array.from({ length: count }, (_, i) => {
    const first = time(draw, 9, 0.25)
    const back = first * (0.55 + 0.2 * draw())
    return {
      id: `doc${i}`,
      first,
      back,
      capacity: Math.max(1, Math.round(QUARTER / (first * 0.55 + back * 0.45))),
      startsLate: 6 * draw(),
    }
  })

interface Guest {
  appointmentId: string
  startsAt: string
  visitType: VisitType
  arrivesAt: number
  serviceMinutes: number
  priority: 'none' | 'elder' | 'child'
}

/** Seven of eight come: most some minutes early, a few late. Visits go by the doctor's pace of that day. */
const guestsOf = (draw: Draw, doctor: Doctor, date: string, pace: number): Guest[] => {
  const opens = toMs(instantOf(date, MORNING.opens))
  return Array.from({ length: (MORNING.minutes / QUARTER) * doctor.capacity }, (_, i) => {
    const starts = opens + Math.floor(i / doctor.capacity) * QUARTER * 60_000
    const late = draw() < 0.08 ? 5 + 30 * draw() : -25 + 14 * normal(draw)
    const visitType: VisitType = draw() < 0.55 ? 'first' : 'return'
    const mean = (visitType === 'first' ? doctor.first : doctor.back) * pace
    const comes = draw() < 0.88
    return {
      appointmentId: `${doctor.id}-${date}-${i}`,
      startsAt: instant(starts),
      visitType,
      arrivesAt: comes ? Math.max(starts + late * 60_000, opens - 55 * 60_000) : Infinity,
      serviceMinutes: Math.max(1, time(draw, mean, 0.45)),
      priority: draw() < 0.12 ? ('elder' as const) : 'none',
    }
  })
}

/** One wait: what was said when he checked in by each of the ways, and what came. Minutes. */
export interface Sample {
  from: number
  to: number
  likely: number
  /** People before him times the mean of the doctor's last ten visits. */
  rollingMean: number
  /** The same by a board that also knows when the clinic begins. */
  rollingFromOpening: number
  /** People before him times the slot's minutes for each. */
  slotLength: number
  actual: number
}

const empty = (doctor: Doctor, date: string, guests: readonly Guest[]): Queue => ({
  ...{ id: `${doctor.id}-${date}`, doctorId: doctor.id, doctorName: '', departmentId: DEPARTMENT, departmentName: '' },
  ...{ date, place: '', startsAt: instantOf(date, MORNING.opens) },
  endsAt: addMinutes(instantOf(date, MORNING.opens), MORNING.minutes),
  ...{ tickets: [], lastNumber: 0, lastHadPriority: false, moves: [], over: false, dueAt: null, outbox: [] },
  ...{ outboxAt: null, absent: guests.map(({ startsAt, visitType }) => ({ startsAt, visitType })) },
})

const MINUTE = 60_000
const ROLLING = 10

/** What a simple board says: people before him, the running one counted, times a length. */
const simple = (queue: Queue, appointmentId: string, length: number) => {
  const position = lineOf(queue).findIndex((ticket) => ticket.appointmentId === appointmentId)
  return (position + (theOne(queue, 'in-room') ? 1 : 0)) * length
}

/** One half day of one doctor, with the queue's own moves and rules. */
class HalfDay {
  readonly samples: Sample[] = []
  private queue: Queue
  private doctorFree: number
  private readonly said = new Map<string, Omit<Sample, 'actual'>>()

  constructor(
    private readonly draw: Draw,
    private readonly doctor: Doctor,
    date: string,
    private readonly guests: Guest[],
    private readonly rolling: number[],
    private experience: Experience,
  ) {
    this.queue = empty(doctor, date, guests)
    this.doctorFree = toMs(this.queue.startsAt) + Math.max(0, doctor.startsLate + 3 * normal(draw)) * MINUTE
  }

  run(): Experience {
    const coming = this.guests.filter(({ arrivesAt }) => arrivesAt < Infinity).sort((a, b) => a.arrivesAt - b.arrivesAt)
    while (coming.length || lineOf(this.queue).length || theOne(this.queue, 'in-room')) {
      const arrival = coming[0]?.arrivesAt ?? Infinity
      const busy = theOne(this.queue, 'in-room') || lineOf(this.queue).length
      if (arrival <= this.doctorFree || !busy) this.arrive(coming.shift() as Guest)
      else this.turn(this.doctorFree)
    }
    return this.experience
  }

  private arrive(guest: Guest) {
    const now = instant(guest.arrivesAt)
    const { appointmentId, startsAt, visitType, priority } = guest
    const arrival = {
      appointmentId,
      patientName: '',
      visitType,
      priority,
      startsAt,
      endsAt: addMinutes(startsAt, QUARTER),
    }
    this.queue = checkedIn(this.queue, arrival, now)
    const wait = forecast(this.queue, this.experience, appointmentId, now)
    if (!wait) throw new Error(`${appointmentId} does not wait`)
    this.queue = changeTicket(this.queue, appointmentId, { promised: wait })
    const mean = this.rolling.length ? this.rolling.reduce((sum, each) => sum + each, 0) / this.rolling.length : 8
    const opensIn = Math.max(0, toMs(this.queue.startsAt) - guest.arrivesAt) / MINUTE
    this.said.set(appointmentId, {
      ...{ from: wait.fromMinutes, to: wait.toMinutes, likely: wait.likelyMinutes },
      rollingMean: simple(this.queue, appointmentId, mean),
      rollingFromOpening: opensIn + simple(this.queue, appointmentId, mean),
      slotLength: simple(this.queue, appointmentId, QUARTER / this.doctor.capacity),
    })
    this.doctorFree = Math.max(this.doctorFree, theOne(this.queue, 'in-room') ? 0 : guest.arrivesAt)
  }

  /** The running visit ends; then the next one is called, unless something comes between. */
  private turn(at: number) {
    const running = theOne(this.queue, 'in-room')
    if (running) {
      this.finish(running.appointmentId, at)
      this.doctorFree = at + this.interruption() * MINUTE
      return
    }
    const { queue, appointmentId } = nextCalled(this.queue, instant(at))
    this.queue = visitStarted(queue).queue
    const ticket = findTicket(this.queue, appointmentId)
    const guest = this.guests.find((each) => each.appointmentId === appointmentId) as Guest
    const said = this.said.get(appointmentId)
    if (said && ticket) this.samples.push({ ...said, actual: (at - toMs(ticket.checkedInAt)) / MINUTE })
    this.doctorFree = at + guest.serviceMinutes * MINUTE
  }

  private finish(appointmentId: string, at: number) {
    const { queue } = finished(this.queue, instant(at))
    this.queue = { ...queue, outbox: [] }
    const ticket = findTicket(queue, appointmentId)
    if (!ticket) return
    this.experience = learned(this.experience, queue, ticket)
    this.rolling.push(ticket.minutes ?? 0)
    if (this.rolling.length > ROLLING) this.rolling.shift()
  }

  /** An emergency at the door, a pause, or a few seconds. */
  private interruption() {
    const luck = this.draw()
    if (luck < 0.015) return 8 + 12 * this.draw()
    if (luck < 0.05) return 4 + 6 * this.draw()
    return 0.5 * this.draw()
  }
}

const dateOf = (day: number) => instant(Date.UTC(2026, 0, 5 + day)).slice(0, 10)

interface Plan {
  seed: number
  doctors: number
  days: number
  /** Days whose waits are not counted, from which the hospital learns first. */
  warmUp: number
}

/** A department over some days. @returns every wait after the first days. */
export const simulate = ({ seed, doctors: count, days, warmUp }: Plan): Sample[] => {
  const draw = seeded(seed)
  const doctors = doctorsOf(draw, count)
  const rolling = new Map(doctors.map(({ id }) => [id, [] as number[]]))
  let experience = newExperience(DEPARTMENT)
  const samples: Sample[] = []
  for (let day = 0; day < days; day += 1) {
    for (const doctor of doctors) {
      const guests = guestsOf(draw, doctor, dateOf(day), time(draw, 1, 0.1))
      const halfDay = new HalfDay(draw, doctor, dateOf(day), guests, rolling.get(doctor.id) ?? [], experience)
      experience = halfDay.run()
      if (day >= warmUp) samples.push(...halfDay.samples)
    }
  }
  return samples
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

/** How the three ways did on the same waits. Errors are mean absolute ones, in minutes. */
export const summed = (samples: readonly Sample[]) => {
  const errorOf = (way: 'likely' | 'rollingMean' | 'rollingFromOpening' | 'slotLength') =>
    mean(samples.map((sample) => Math.abs(sample[way] - sample.actual)))
  return {
    waits: samples.length,
    meanWait: mean(samples.map(({ actual }) => actual)),
    coverage: mean(samples.map(({ from, to, actual }) => (actual >= from && actual <= to ? 1 : 0))),
    below: mean(samples.map(({ from, actual }) => (actual < from ? 1 : 0))),
    width: mean(samples.map(({ from, to }) => to - from)),
    error: errorOf('likely'),
    rollingMean: errorOf('rollingMean'),
    rollingFromOpening: errorOf('rollingFromOpening'),
    slotLength: errorOf('slotLength'),
  }
}
