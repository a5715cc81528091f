import type { ExaminationKind, ExaminationLoss } from '@xinglin/types/examination'
import { type Appointment, findAppointment, spokenTime, toldAccounts } from '../booking/public'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import { dayOf } from '../kernel/time'
import { type Values, post } from '../notify/public'
import { type Plan, plans } from './collections'
import { kinds } from './kinds'
import { itemOf, placesIn } from './plan'
import { viewOf } from './view'
import { routeWords, shortClock } from './words'

export type TellContext = Pick<ReactionContext, 'store' | 'now'>

interface Text {
  kind: string
  title: string
  body: string
  values: Values
}

/** To the patient's account, and to the relative who booked for him. */
const tell = async (appointment: Appointment, key: string, text: Text, { store, now }: TellContext) => {
  const page = `/examination/plan/index?appointmentId=${appointment.id}`
  for (const accountId of toldAccounts(appointment))
    await post(store, { id: digest(key, accountId), accountId, ...text, page }, now)
}

/** What goes out of the app names the preparation and the hour, never the examination. */
const valuesOf = ({ patientName, doctor, startsAt }: Appointment, note: string, time = startsAt): Values => ({
  ...{ patient: patientName, doctor: doctor.name, department: doctor.departmentName, time, note },
})

const visitWords = ({ patientName, doctor, startsAt }: Appointment) =>
  `${patientName}：${doctor.departmentName} ${doctor.name}医生 ${spokenTime(startsAt)} 的就诊`

const namesOf = (list: readonly ExaminationKind[]) => list.map((kind) => kinds[kind].name).join('、')

const safetyOf = (list: readonly ExaminationKind[]) =>
  [...new Set(list.flatMap((kind) => kinds[kind].safety ?? []))].join('')

/** The shortest that says what to do: what fasting asks for, before anything else. */
const shortNote = (list: readonly ExaminationKind[], at: string) => {
  const hours = Math.max(0, ...list.map((kind) => kinds[kind].fastingHours))
  return hours > 0 ? `${shortClock(at)}检查，空腹${hours}小时` : `${shortClock(at)}检查，准备见小程序`
}

export const tellOrdered = async (appointmentId: string, kind: ExaminationKind, key: string, context: TellContext) => {
  const [appointment, plan] = await Promise.all([
    findAppointment(context.store, appointmentId),
    context.store.get(plans, appointmentId),
  ])
  const item = plan && itemOf(plan, kind)
  if (!appointment || item?.request !== 'ordered') return
  const { note, more, safety } = kinds[kind]
  const when = item.place ? `时间 ${spokenTime(item.place.startsAt)}` : '还没有时间，请点开选一个'
  const body = `${visitWords(appointment)}，医生开了${kinds[kind].name}。${when}。准备：${note}；${more}。${safety ?? ''}`
  const values = item.place
    ? valuesOf(appointment, shortNote([kind], item.place.startsAt), item.place.startsAt)
    : valuesOf(appointment, '医生开了检查，请选时间')
  await tell(appointment, key, { kind: 'examination.ordered', title: '医生已确认检查', body, values }, context)
}

export const tellDeclined = async (appointmentId: string, kind: ExaminationKind, key: string, context: TellContext) => {
  const appointment = await findAppointment(context.store, appointmentId)
  if (!appointment) return
  const fast = kinds[kind].fastingHours > 0 ? '，也不用为它空腹' : ''
  const body = `${visitWords(appointment)}，医生看过后认为这次不用做${kinds[kind].name}，位置已放回${fast}。照常来看病就好。`
  const values = valuesOf(appointment, '有一项检查这次不用做')
  await tell(appointment, key, { kind: 'examination.changed', title: '有一项检查不用做了', body, values }, context)
}

const LOSSES: Record<ExaminationLoss, { title: string; words: string; note: string }> = {
  unconfirmed: {
    title: '预留的检查已放回',
    words: '医生没有在期限前确认，位置已放回，不用为它空腹。照常来看病，要不要做由医生当面定。',
    note: '预留的检查已放回，不用空腹',
  },
  'visit-moved': {
    title: '检查时间要重新选',
    words: '就诊改了时间，原来的检查时间合不上，位置已放回。点开就有新的时间。',
    note: '就诊改了时间，检查要重选',
  },
  'room-closed': {
    title: '检查室停用，请换个时间',
    words: '检查室那天停用，很抱歉，原来的位置不能用了。点开就有新的时间。',
    note: '检查室停用，请换个时间',
  },
  'visit-over': {
    title: '检查位置已放回',
    words: '就诊取消了，检查位置跟着放回，不用再空腹。',
    note: '就诊取消，检查也已放回',
  },
}

export const tellLost = async (
  appointmentId: string,
  { kinds: list, why }: { kinds: readonly ExaminationKind[]; why: ExaminationLoss },
  key: string,
  context: TellContext,
) => {
  const appointment = await findAppointment(context.store, appointmentId)
  if (!appointment) return
  const { title, words, note } = LOSSES[why]
  const body = `${visitWords(appointment)}，${namesOf(list)}：${words}`
  await tell(
    appointment,
    key,
    { kind: 'examination.changed', title, body, values: valuesOf(appointment, note) },
    context,
  )
}

/** The evening before: when, where in what order, and how to prepare. */
export const remind = async (plan: Plan, date: string, context: TellContext) => {
  const appointment = await findAppointment(context.store, plan.id)
  const places = placesIn(plan).filter(({ startsAt }) => dayOf(startsAt) === date && startsAt > context.now)
  const first = places.map(({ startsAt }) => startsAt).sort()[0]
  if (appointment?.status !== 'booked' || !first) return
  const list = plan.items.flatMap(({ kind, place }) => (place && places.includes(place) ? [kind] : []))
  const { route } = await viewOf(context.store, plan.id, context.now)
  const today = route.filter(({ at }) => dayOf(at) === date)
  const ways = list.map((kind) => `${kinds[kind].name}：${kinds[kind].note}；${kinds[kind].more}`)
  const body = `${visitWords(appointment)}前的检查，${spokenTime(first)}开始。路线：${routeWords(today)}。${ways.join('。')}。${safetyOf(list)}`
  const values = valuesOf(appointment, shortNote(list, first), first)
  const text = { kind: 'examination.reminder', title: '明天检查提醒', body, values }
  await tell(appointment, `examination-eve:${plan.id}:${date}`, text, context)
}
