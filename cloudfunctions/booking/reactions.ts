import { Period } from '@xinglin/types/visit'
import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { patientsMerged, recordIdsOf } from '../identity/public'
import { moveOrder, orderClosed, orderPaid, refundGranted } from '../billing/public'
import { type Values, post } from '../notify/public'
import { type Appointment, appointments, standbys } from './collections'
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentLapsed,
  appointmentMissed,
  appointmentStopped,
  appointmentMoved,
  standbyOffered,
  standbyPassed,
  standbyStopped,
  stoppedRefunded,
} from './events'
import { leave } from './leave-standby'
import { cancelUntil, orderOf, toldAccounts } from './appointment'
import { cancelGranted, lapsePending, settlePaid } from './pending'
import { makeGood } from './stop-choice'
import { letGoOfStopped } from './stop-clinic'
import { endWishesFor, wakeWishes } from './wishes'
import { sessionIdOf } from './slot'
import { spokenTime, visitName } from './words'

type Context = ReactionContext & { eventId: string }

interface Text {
  kind: string
  title: string
  body: string
  page: string
  /** For messages outside the app. */
  values?: Values
}

/** To the patient's account, and to the relative who acts for him. */
const tell = async (accountIds: readonly string[], text: Text, { store, now, eventId }: Context) => {
  for (const accountId of new Set(accountIds.filter(Boolean))) {
    await post(store, { id: digest(eventId, accountId), accountId, ...text }, now)
  }
}

const visitOf = ({ patientName, doctor, startsAt, place }: Appointment) =>
  `${patientName}：${doctor.departmentName} ${doctor.name}医生，${spokenTime(startsAt)}，${place}`

const valuesOf = (
  { patientName, doctor }: Pick<Appointment, 'patientName' | 'doctor'>,
  { startsAt }: { startsAt: string },
): Values => ({ patient: patientName, doctor: doctor.name, department: doctor.departmentName, time: startsAt })

type OnAppointment = (appointment: Appointment, context: Context) => Promise<void>

/** Looks the appointment up once for all that follows from the fact. */
const ofAppointment =
  (...follow: OnAppointment[]) =>
  async ({ appointmentId }: { appointmentId: string }, context: Context) => {
    const appointment = await context.store.get(appointments, appointmentId)
    if (appointment) for (const each of follow) await each(appointment, context)
  }

const telling =
  (kind: string, title: string, closing: string): OnAppointment =>
  async (appointment, context) => {
    const page = `/booking/appointment/index?appointmentId=${appointment.id}`
    const text = { kind, title, body: `${visitOf(appointment)}。${closing}`, page }
    const values = valuesOf(appointment, appointment)
    await tell(toldAccounts(appointment), { ...text, values }, context)
  }

const tellOfStandby =
  (kind: string, title: string, closing: string) =>
  async ({ standbyId }: { standbyId: string }, context: Context) => {
    const standby = await context.store.get(standbys, standbyId)
    if (!standby?.offer) return
    const { patientName, doctor, offer } = standby
    const body = `${patientName}：${doctor.departmentName} ${doctor.name}医生，${spokenTime(offer.startsAt)}。${closing}`
    const text = { kind, title, body, page: '/booking/standbys/index', values: valuesOf(standby, offer) }
    await tell([standby.patientAccountId, standby.joinedBy], text, context)
  }

const tellStandbyStopped = async ({ standbyId }: { standbyId: string }, context: Context) => {
  const standby = await context.store.get(standbys, standbyId)
  if (!standby) return
  const { patientName, doctor, date } = standby
  const body = `${patientName}：${doctor.departmentName} ${doctor.name}医生 ${date} 停诊，候补已结束。可以再约同科医生。`
  const text = { kind: 'standby.stopped', title: '候补的门诊停诊了', body, page: '/booking/standbys/index' }
  await tell([standby.patientAccountId, standby.joinedBy], text, context)
}

/** Who has booked that doctor's day himself no longer waits for it. Hardly anybody waits, so that is asked first. */
const leaveOtherStandbys: OnAppointment = async ({ patientId, doctorId, date }, { store, now }) => {
  const clinics = Period.options.map((period) => sessionIdOf(doctorId, date, period))
  const active = await store.find(
    standbys,
    { sessionId: { $in: clinics }, status: { $in: ['waiting', 'offered'] } },
    { limit: 1000 },
  )
  if (!active.length) return
  const mine = await recordIdsOf(store, patientId)
  for (const standby of active) if (mine.includes(standby.patientId)) await leave(store, standby.id, now)
}

/** Two visits that became one person's: nothing is taken away, he is told which. */
const doublesOf = (visits: readonly Appointment[]) =>
  visits.filter((one, i) =>
    visits.slice(0, i).some((other) => other.doctorId === one.doctorId && other.date === one.date),
  )

const tellDoubles = async ({ keptId, accountIds }: { keptId: string; accountIds: string[] }, context: Context) => {
  const { store, now } = context
  const mine = { patientId: { $in: await recordIdsOf(store, keptId) } }
  const open = await store.find(appointments, { ...mine, status: 'booked', startsAt: { $gt: now } }, { limit: 1000 })
  const [double] = doublesOf(open)
  if (!double) return
  const body = `${visitOf(double)}。同一天这位医生有两个号，请退掉不需要的一个。`
  await tell(
    accountIds,
    { kind: 'booking.double', title: '有重复的预约', body, page: '/booking/appointments/index' },
    context,
  )
}

const letGo: OnAppointment = (appointment, { store, now }) => letGoOfStopped(store, appointment, now)

const settleGivenBack: OnAppointment = (appointment, { store, now }) => makeGood(store, appointment, now)

/** A place may have become free for somebody who waits for this doctor only. */
const wakeWaiting: OnAppointment = ({ doctorId }, { store, now }) => wakeWishes(store, doctorId, now)

const endWishes: OnAppointment = (appointment, { store }) => endWishesFor(store, appointment)

const stoppedPage = ({ id }: Appointment) => `/booking/stopped/index?appointmentId=${id}`

/** Whoever has chosen already knows. */
const tellStopped: OnAppointment = async (appointment, context) => {
  if (appointment.choice !== 'open') return
  const by = spokenTime(appointment.chooseBy ?? appointment.startsAt)
  const body =
    `${visitOf(appointment)}。很抱歉，医生不能出诊。请在 ${by} 前选：换一位医生，或者` +
    `${appointment.paid ? '全额退款' : '退号'}并得一张 10 元券。到时没有选，会自动退。`
  const text = { kind: 'clinic.stopped', title: '医生停诊，请选择', body, page: stoppedPage(appointment) }
  const values = valuesOf(appointment, appointment)
  await tell(toldAccounts(appointment), { ...text, values }, context)
}

const tellGivenBack: OnAppointment = async (appointment, context) => {
  const money = appointment.paid ? '付的钱全额原路退回，' : ''
  const body = `${visitOf(appointment)}，医生停诊，已为您退号。${money}另送您一张 10 元优惠券。`
  const text = { kind: 'clinic.refunded', title: '停诊的号已退', body, page: stoppedPage(appointment) }
  await tell(toldAccounts(appointment), text, context)
}

/** What was paid for happens at another time. */
const moveBill: OnAppointment = async (appointment, { store }) => {
  await moveOrder(store, orderOf(appointment), {
    about: visitName(appointment),
    refundableUntil: cancelUntil(appointment),
  })
}

/** Billing's news about registrations. */
const ofRegistration =
  (run: (store: Store, appointmentId: string, now: string) => Promise<unknown>) =>
  async ({ purpose, subjectId }: { purpose: string; subjectId: string }, { store, now }: Context) => {
    if (purpose === 'registration') await run(store, subjectId, now)
  }

const tellBooked = telling('booking.booked', '预约成功', '请提前 15 分钟到，带好证件。')
const tellMoved = telling('booking.moved', '改约成功', '原来的号已退回。')
const tellCancelled = telling('booking.cancelled', '预约已取消', '需要时可以再约。')
const tellLapsed = telling('booking.lapsed', '号已放回', '没有在 15 分钟内支付，需要时请重新预约。')
const tellMissed = telling('booking.missed', '您有一次未到诊', '90 天内 3 次未到诊会暂停预约 30 天。')

/** What booking does about what it and identity announce. */
export const bookingReactions = [
  on(appointmentBooked, ofAppointment(tellBooked, leaveOtherStandbys, endWishes)),
  on(appointmentMoved, ofAppointment(tellMoved, moveBill, leaveOtherStandbys, wakeWaiting)),
  on(appointmentCancelled, ofAppointment(tellCancelled, wakeWaiting)),
  on(appointmentLapsed, ofAppointment(tellLapsed, wakeWaiting)),
  on(appointmentStopped, ofAppointment(letGo, tellStopped)),
  on(stoppedRefunded, ofAppointment(settleGivenBack, tellGivenBack)),
  on(appointmentMissed, ofAppointment(tellMissed)),
  on(patientsMerged, tellDoubles),
  on(standbyOffered, tellOfStandby('standby.offered', '候补到号了', '为您保留 15 分钟，请尽快确认。')),
  on(standbyPassed, tellOfStandby('standby.passed', '候补号已过保留时间', '号已给下一位，需要时可以再候补。')),
  on(standbyStopped, tellStandbyStopped),
  on(orderPaid, ofRegistration(settlePaid)),
  on(orderClosed, ofRegistration(lapsePending)),
  on(refundGranted, ofRegistration(cancelGranted)),
]
