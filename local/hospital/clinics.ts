import type { Template } from '@xinglin/types/clinics'
import type { Period } from '@xinglin/types/visit'
import { specialityOf } from './departments'
import type { DemoDoctor } from './doctors'
import { randomFrom, type Random } from './random'
import { placeOf, type Speciality } from './speciality'

export type DemoTemplate = Omit<Template, 'id'>

interface HalfDay {
  weekday: number
  period: Period
}

export const HOURS: Record<Period, { startsAt: string; endsAt: string }> = {
  morning: { startsAt: '08:00', endsAt: '12:00' },
  afternoon: { startsAt: '14:00', endsAt: '17:00' },
  evening: { startsAt: '17:30', endsAt: '20:00' },
}

const half = (period: Period, ...weekdays: readonly number[]): HalfDay[] =>
  weekdays.map((weekday) => ({ weekday, period }))

/** When a department always has somebody. */
const coverOf = ({ sunday, evening }: Speciality) => [
  ...half('morning', 1, 2, 3, 4, 5, 6),
  ...half('afternoon', 1, 2, 3, 4, 5),
  ...(sunday ? half('morning', 7) : []),
  ...(evening ? half('evening', 2, 4) : []),
]

/** When its doctors may have further clinics. */
const furtherOf = ({ sunday, evening }: Speciality) => [
  ...half('morning', 1, 2, 3, 4, 5, 6),
  ...half('afternoon', 1, 2, 3, 4, 5),
  ...(sunday ? half('morning', 7) : []),
  ...(evening ? half('evening', 1, 3, 5) : []),
]

const keyOf = ({ weekday, period }: HalfDay) => `${weekday} ${period}`

/** Shares out the cover in turn, then fills each doctor's week to 4–6 half days. */
const weeksOf = (random: Random, speciality: Speciality, doctors: number) => {
  const weeks = Array.from({ length: doctors }, (): HalfDay[] => [])
  const first = random.int(0, doctors - 1)
  coverOf(speciality).forEach((clinic, turn) => weeks[(first + turn) % doctors]?.push(clinic))
  for (const week of weeks) {
    const size = random.int(4, 6)
    for (const clinic of random.shuffle(furtherOf(speciality))) {
      if (week.length >= size) break
      if (!week.some((held) => keyOf(held) === keyOf(clinic))) week.push(clinic)
    }
    week.sort((a, b) => a.weekday - b.weekday || HOURS[a.period].startsAt.localeCompare(HOURS[b.period].startsAt))
  }
  return weeks
}

const ROOMS_A_ZONE = 24

/** The lowest room of the zone that is free at all these times, so that each doctor keeps one room. */
const roomFor = (rooms: Set<string>[], week: readonly HalfDay[]) => {
  const clear = rooms.findIndex((busy) => !week.some((clinic) => busy.has(keyOf(clinic))))
  const room = clear < 0 ? rooms.push(new Set()) - 1 : clear
  for (const clinic of week) rooms[room]?.add(keyOf(clinic))
  return room + 1
}

const roomName = ({ at }: Speciality, room: number) =>
  String(at.floor * 100 + 'ABCD'.indexOf(at.zone) * ROOMS_A_ZONE + room)

const capacityOf = (random: Random, { title }: DemoDoctor) => (title === 'chief' ? 1 : random.chance(0.2) ? 3 : 2)

/** The weekly clinics of every doctor who is not away. */
export const demoTemplates = (doctors: readonly DemoDoctor[]): DemoTemplate[] =>
  [...new Set(doctors.map(({ departmentId }) => departmentId))].flatMap((departmentId) => {
    const random = randomFrom(`clinics of ${departmentId}`)
    const speciality = specialityOf(departmentId)
    const present = doctors.filter((doctor) => doctor.departmentId === departmentId && doctor.status === 'active')
    const weeks = weeksOf(random, speciality, present.length)
    const rooms: Set<string>[] = []
    return present.flatMap((doctor, turn) => {
      const week = weeks[turn] ?? []
      const place = `${placeOf(speciality)} ${roomName(speciality, roomFor(rooms, week))} 诊室`
      const capacity = capacityOf(random, doctor)
      return week.map((clinic) => ({ doctorId: doctor.id, ...clinic, ...HOURS[clinic.period], capacity, place }))
    })
  })
