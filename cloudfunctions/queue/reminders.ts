import { type Appointment, findAppointment, spokenTime } from '../booking/public'
import { findHospital } from '../directory/public'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store, Stored } from '../kernel/store'
import { addDays, instantOf } from '../kernel/time'
import { post } from '../notify/public'
import { type Reminder, reminders } from './collections'
import { preparationFor } from './preparation'
import { toldOf } from './told'

const EVE_CLOCK = '18:00'
/** Later in the evening only the inbox would have it until seven, and then the morning's is there. */
const EVE_UNTIL = '22:00'
const MORNING_CLOCK = '07:00'
const MATERIALS = 3
const ROUTE = 2

const reminderId = (appointmentId: string) => `rem-${appointmentId}`

type Plan = Pick<Reminder, 'stage' | 'dueAt'>

const NOTHING: Plan = { stage: null, dueAt: null }

const evening = (date: string) => {
  const day = addDays(date, -1)
  return { from: instantOf(day, EVE_CLOCK), until: instantOf(day, EVE_UNTIL) }
}

/**
 * The next reminder that still lies ahead: the evening before at 18:00, the morning at 07:00. Who books later in the evening hears at once how
 * to prepare.
 */
export const nextReminder = ({ status, date, startsAt }: Appointment, now: string, done: Reminder['stage']): Plan => {
  if (status !== 'booked') return NOTHING
  const { from, until } = evening(date)
  if (done === null && now < until) return { stage: 'eve', dueAt: now < from ? from : now }
  const morning = instantOf(date, MORNING_CLOCK)
  return now < morning && morning < startsAt ? { stage: 'morning', dueAt: morning } : NOTHING
}

/** Follows an appointment: booked, moved, cancelled. */
export const planReminder = async (store: Store, appointment: Appointment, now: string) => {
  const id = reminderId(appointment.id)
  const plan = nextReminder(appointment, now, null)
  if (!(await store.insert(reminders, { id, appointmentId: appointment.id, ...plan })))
    await store.updateIf(reminders, id, {}, { set: plan })
}

const wordsFor = async (store: Store, appointment: Appointment, stage: 'eve' | 'morning') => {
  const { patientName, doctor, startsAt, place } = appointment
  const hospital = await findHospital(store)
  const { note, more } = preparationFor(doctor.departmentName)
  const lines = [
    `${patientName}：${doctor.departmentName} ${doctor.name}医生，${spokenTime(startsAt)}，${place}`,
    `准备：${note}；${more}`,
    ...(hospital ? [`带好：${hospital.materials.slice(0, MATERIALS).join('；')}`] : []),
    ...(hospital ? [`路线：${hospital.address}；${hospital.route.slice(0, ROUTE).join('；')}`] : []),
  ]
  const who = { patient: patientName, doctor: doctor.name, department: doctor.departmentName }
  return {
    title: stage === 'eve' ? '明天就诊提醒' : '今天就诊提醒',
    body: `${lines.join('。')}。`,
    values: { ...who, time: startsAt, place, note },
  }
}

/** Which reminder this is the time for: the evening's until the morning's, the morning's until the visit. */
const stageAt = ({ status, date, startsAt }: Appointment, now: string): Reminder['stage'] => {
  if (status !== 'booked' || now >= startsAt) return null
  if (now >= instantOf(date, MORNING_CLOCK)) return 'morning'
  const { from, until } = evening(date)
  return now >= from && now < until ? 'eve' : null
}

/** Tells, then plans the next. The letter's id is made from visit, day and stage, so that each goes out once. */
export const tendReminder = async (reminder: Stored<Reminder>, { store, now }: ReactionContext) => {
  const appointment = await findAppointment(store, reminder.appointmentId)
  if (!appointment) return store.updateIf(reminders, reminder.id, {}, { set: NOTHING })
  const stage = stageAt(appointment, now)
  if (stage) {
    const text = await wordsFor(store, appointment, stage)
    const page = `/booking/appointment/index?appointmentId=${appointment.id}`
    for (const { accountId, opens } of await toldOf(store, appointment, now)) {
      const id = digest('reminder', appointment.id, appointment.date, stage, accountId)
      await post(store, { id, accountId, kind: 'visit.reminder', ...text, page: opens ? page : null }, now)
    }
  }
  const next = nextReminder(appointment, now, stage)
  return store.updateIf(reminders, reminder.id, { version: reminder.version }, { set: next })
}
