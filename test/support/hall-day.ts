import { addDays, civilDate, weekday } from '@/shared/time'
import { type Ask, type ListedSlot, signInAs } from './visits'

/** 神经内科 has no clinics on Sundays: what there is, the test made. */
export const DEPARTMENT = 'd0303'

interface Clinic {
  sessionId: string
  place: string
  doctorName: string
  slots: ListedSlot[]
}

interface Plan {
  doctorId: string
  doctorName: string
  period: 'morning' | 'afternoon'
  startsAt: string
  endsAt: string
  place: string
}

const nextSunday = () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => addDays(civilDate(), ahead))
  return days.find((day) => weekday(day) === '周日') ?? ''
}

const MORNING = { period: 'morning', startsAt: '09:00', endsAt: '10:00' } as const
const AFTERNOON = { period: 'afternoon', startsAt: '14:00', endsAt: '15:00' } as const
const placeOf = (room: number) => `门诊楼 4 楼 A 区 ${room} 诊室`

/**
 * A Sunday in a hall of three rooms: a doctor in each in the morning, and in the first room another one in the afternoon.
 * Staff sign in again and again, for they do so each day and the test moves the clock.
 */
export const openHallDay = async (ask: Ask) => {
  const date = nextSunday()
  const does = async (operation: string, input: object) => {
    const { token } = await signInAs(ask, { persona: 'operator-li' })
    const answer = await ask(operation, input, token)
    if (typeof answer['code'] === 'string' && 'message' in answer) throw new Error(`${operation}: ${answer['code']}`)
    return answer
  }
  const open = async ({ doctorName, ...plan }: Plan): Promise<Clinic> => {
    await does('booking.saveTemplate', { ...plan, weekday: 7, capacity: 4 })
    await does('booking.openClinics', { doctorId: plan.doctorId, from: date, to: date })
    const { slots } = await ask('booking.listSlots', { doctorId: plan.doctorId, from: date, to: date })
    const own = (slots as ListedSlot[]).filter(({ sessionId }) => sessionId.endsWith(plan.period))
    return { sessionId: own[0]?.sessionId ?? '', place: plan.place, doctorName, slots: own }
  }
  const found = await ask('directory.listDoctors', { departmentId: DEPARTMENT })
  const doctors = (found['doctors'] as { id: string; name: string }[]).map(({ id, name }) => ({
    doctorId: id,
    doctorName: name,
  }))
  const [first, second, third, last] = doctors
  if (!first || !second || !third || !last) throw new Error('four doctors are needed')
  const rooms = {
    first: await open({ ...first, ...MORNING, place: placeOf(401) }),
    second: await open({ ...second, ...MORNING, place: placeOf(402) }),
    third: await open({ ...third, ...MORNING, place: placeOf(403) }),
    later: await open({ ...last, ...AFTERNOON, place: placeOf(401) }),
  }
  return {
    ...rooms,
    /** A wall-clock time of that day. */
    at: (clock: string) => new Date(`${date}T${clock}:00+08:00`).toISOString(),
    book: async (name: string, { slots }: Clinic, quarter = 0) => {
      const { token, patientId } = await signInAs(ask, { name })
      const { appointmentId } = await ask('booking.reserve', { slotId: slots[quarter]?.id, patientId }, token)
      if (!appointmentId) throw new Error(`${name} could not book`)
      return String(appointmentId)
    },
    checkIn: (appointmentId: string) => does('queue.checkIn', { appointmentId }),
    move: (move: 'callNext' | 'callAgain' | 'startVisit' | 'finish', { sessionId }: Clinic) =>
      does(`queue.${move}`, { sessionId }),
    codeOf: async ({ sessionId }: Clinic) => String((await does('queue.getClinicCode', { sessionId }))['code']),
    stop: ({ sessionId }: Clinic) => does('booking.stopClinic', { sessionId, reason: '医生病假' }),
  }
}
