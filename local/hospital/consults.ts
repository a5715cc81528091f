import type { Duty, Practice } from '../../cloudfunctions/consult/collections'
import { addDays, addMinutes, dayOf, instantOf } from '../../cloudfunctions/kernel/time'
import { specialityOf } from './departments'
import type { DemoDoctor } from './doctors'
import { demoPersonas } from './people'

const PRACTICES = 20
const FEWEST_YEARS = 3
const DUTY_DAYS = 14
/** 内科 and 急诊 of the national list. */
const EMERGENCY_CODES = ['03', '20']

const personaIds = (doctors: readonly DemoDoctor[]) => demoPersonas(doctors).flatMap(({ doctorId }) => doctorId ?? [])

/** Six earlier answers, so that the page has a usual time to tell. */
const answersBefore = (now: string) =>
  [4, 6, 7, 9, 12, 15].map((minutes, i) => ({
    ...{ consultId: `before-${i}`, at: addMinutes(now, -(i + 1) * 24 * 60), seconds: minutes * 60 },
  }))

const practiceOf = (doctor: DemoDoctor, isPersona: boolean, now: string): Omit<Practice, 'rank'> => ({
  ...{ id: doctor.id, doctorId: doctor.id, departmentId: doctor.departmentId, switchedOn: true },
  ...{ adviceFen: doctor.feeFen, revisitFen: doctor.feeFen, mostWaiting: 10, confirmedAt: null, stirred: 0 },
  ...(isPersona ? { from: '00:00', until: '00:00' } : { from: '08:00', until: '20:00' }),
  answerSeconds: isPersona ? answersBefore(now) : [],
})

/** Those whom one can sign in as, all day long, and the first of every department by day. */
export const demoPractices = (doctors: readonly DemoDoctor[], now: string): Omit<Practice, 'rank'>[] => {
  const ids = personaIds(doctors)
  const personas = doctors.filter(({ id }) => ids.includes(id))
  const seen = new Set(personas.map(({ departmentId }) => departmentId))
  const others = doctors.filter(({ id, departmentId, years, status }) => {
    if (ids.includes(id) || seen.has(departmentId) || years < FEWEST_YEARS || status !== 'active') return false
    return seen.add(departmentId)
  })
  return [...personas, ...others].slice(0, PRACTICES).map((each) => practiceOf(each, ids.includes(each.id), now))
}

/** Two weeks of the emergency line, a day each, by the internists and emergency doctors whom one can sign in as. */
export const demoDuties = (
  doctors: readonly DemoDoctor[],
  now: string,
): Omit<Duty, 'doctorName' | 'departmentName'>[] => {
  const ids = personaIds(doctors)
  const able = doctors.filter(({ id, departmentId }) => {
    const { code } = specialityOf(departmentId)
    return ids.includes(id) && EMERGENCY_CODES.some((each) => code.startsWith(each))
  })
  return Array.from({ length: DUTY_DAYS }, (_, n) => addDays(dayOf(now), n)).flatMap((day, n) => {
    const doctorId = able[n % Math.max(1, able.length)]?.id
    const startsAt = instantOf(day, '00:00')
    return doctorId
      ? [{ id: `${doctorId}.${Date.parse(startsAt)}`, doctorId, startsAt, endsAt: instantOf(addDays(day, 1), '00:00') }]
      : []
  })
}
