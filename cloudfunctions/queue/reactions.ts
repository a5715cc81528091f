import {
  type Appointment,
  appointmentBooked,
  appointmentCancelled,
  appointmentLapsed,
  appointmentMoved,
  appointmentStopped,
  findAppointment,
} from '../booking/public'
import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import { type Values, post } from '../notify/public'
import { compensate } from './compensation'
import { cameLate, patientCalled, patientDelayed, turnMissed, turnNear, visitFinished } from './events'
import { followAppointment } from './follow'
import { learnFrom } from './learn'
import { planReminder } from './reminders'
import { AHEAD_MINUTES, BEHIND_AFTER_MISSED, COUPON_FEN, GRACE_MINUTES } from './rules'
import { toldOf } from './told'

type Context = ReactionContext & { eventId: string }

interface Text {
  kind: string
  title: string
  body: string
  values?: Values
}

/** To the patient's account, and to relatives as long as they may hear of it. */
const tell = async (appointment: Appointment, text: Text, { store, now, eventId }: Context) => {
  const page = `/queue/board/index?appointmentId=${appointment.id}`
  for (const { accountId, opens } of await toldOf(store, appointment, now))
    await post(store, { id: digest(eventId, accountId), accountId, ...text, page: opens ? page : null }, now)
}

type Told<D> = (appointment: Appointment, data: D) => Text

const telling =
  <D extends { appointmentId: string }>(words: Told<D>) =>
  async (data: D, context: Context) => {
    const appointment = await findAppointment(context.store, data.appointmentId)
    if (appointment) await tell(appointment, words(appointment, data), context)
  }

const values = ({ patientName, doctor, place }: Appointment): Values => ({
  ...{ patient: patientName, doctor: doctor.name, department: doctor.departmentName, place },
})

const who = ({ patientName, doctor }: Appointment) => `${patientName}：${doctor.departmentName} ${doctor.name}医生`

const tellCalled = telling<{ appointmentId: string; number: number }>((appointment, { number }) => ({
  kind: 'queue.called',
  title: '请进诊室',
  body: `${who(appointment)}叫到 ${number} 号，请到 ${appointment.place}。`,
  values: { ...values(appointment), number: String(number), ahead: '0' },
}))

const tellNear = telling<{ appointmentId: string; ahead: number; number: number }>(
  (appointment, { ahead, number }) => ({
    kind: 'queue.near',
    title: ahead === 0 ? '下一位就是您' : `前面还有 ${ahead} 位`,
    body: `${who(appointment)}，请在 ${appointment.place} 附近等候。`,
    values: { ...values(appointment), number: String(number), ahead: String(ahead) },
  }),
)

const tellLate = telling((appointment) => ({
  kind: 'queue.late',
  title: '已为您迟到报到',
  body: `${who(appointment)}，您的时段已过，排在现在已到时段的患者之后，请耐心等候。`,
}))

const tellMissed = telling((appointment) => ({
  kind: 'queue.missed',
  title: '您已过号',
  body: `${who(appointment)}叫号时您不在。回来后点“我回来了”，排在后面 ${BEHIND_AFTER_MISSED} 位之后。`,
}))

const apology = (appointment: Appointment): Text => ({
  kind: 'queue.delayed',
  title: '让您久等了',
  body:
    `${who(appointment)}，比约定时间多等了 ${GRACE_MINUTES} 分钟以上。送您 ${COUPON_FEN / 100} 元券，` +
    `下次就诊按早 ${AHEAD_MINUTES} 分钟优先。`,
})

const makeUp = async ({ appointmentId }: { appointmentId: string }, context: Context) => {
  const appointment = await compensate(context.store, appointmentId, context.now)
  if (appointment) await tell(appointment, apology(appointment), context)
}

/** Looks at the appointment as it is now: facts may arrive late, and twice. */
const follow = async ({ appointmentId }: { appointmentId: string }, { store, now }: Context) => {
  const appointment = await findAppointment(store, appointmentId)
  if (!appointment) return
  await planReminder(store, appointment, now)
  await followAppointment(store, appointment, now)
}

/** What queue does about what it and booking announce. */
export const queueReactions = [
  on(patientCalled, tellCalled),
  on(turnNear, tellNear),
  on(cameLate, tellLate),
  on(turnMissed, tellMissed),
  on(patientDelayed, makeUp),
  on(visitFinished, ({ sessionId, appointmentId }, { store }) => learnFrom(store, sessionId, appointmentId)),
  on(appointmentBooked, follow),
  on(appointmentMoved, follow),
  on(appointmentCancelled, follow),
  on(appointmentLapsed, follow),
  on(appointmentStopped, follow),
]
