import { consultReferred } from '../consult/public'
import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import { post } from '../notify/public'
import { type Party, type Referral, referrals } from './collections'
import { referralDeclined, referralExpired, referralMade } from './events'
import { referFromConsult } from './from-consult'
import { endOf } from './rules'

type Context = ReactionContext & { eventId: string }

const PATIENTS_PAGE = '/referral/referral/index'
const DOCTORS_PAGE = '/referral/made/index'

const nameOf = ({ departmentName, doctorName }: Party) => `${departmentName}${doctorName ? `${doctorName}医生` : ''}`

const dayWords = (date: string) => {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}

interface Letter {
  kind: string
  title: string
  body: string
}

const pageOf = ({ id }: Referral) => `${PATIENTS_PAGE}?referralId=${id}`

/** Never why: that stays between the doctors and the patient. */
const tellPatient = async (referral: Referral, letter: Letter, { store, now, eventId }: Context) => {
  const { patientAccountId: accountId, patientName, from, to, until } = referral
  if (!accountId) return
  const values = { patient: patientName, doctor: from.doctorName ?? '', department: to.departmentName }
  const whole = { ...letter, values: { ...values, time: endOf(until) }, page: pageOf(referral) }
  await post(store, { id: digest(eventId, accountId), accountId, ...whole }, now)
}

const tellDoctor = async ({ madeBy: accountId }: Referral, letter: Letter, context: Context) => {
  if (!accountId) return
  const { store, now, eventId } = context
  await post(store, { id: digest(eventId, accountId), accountId, ...letter, page: DOCTORS_PAGE }, now)
}

/** Looks the referral up once for all that follows from the fact. */
const ofReferral =
  (follow: (referral: Referral, context: Context) => Promise<void>) =>
  async ({ referralId }: { referralId: string }, context: Context) => {
    const referral = await context.store.get(referrals, referralId)
    if (referral) await follow(referral, context)
  }

const tellMade = ofReferral((referral, context) => {
  const { patientName, from, to, until } = referral
  const body = `${patientName}：${nameOf(from)}为您转诊到${nameOf(to)}，留有绿色通道的号。请选时间，最晚 ${dayWords(until)}就诊。`
  return tellPatient(referral, { kind: 'referral.made', title: '医生为您转诊', body }, context)
})

const tellDeclined = ofReferral((referral, context) => {
  const { patientName, to } = referral
  const body = `${patientName}没有接受到${nameOf(to)}的转诊，原因在转诊里看。`
  return tellDoctor(referral, { kind: 'referral.declined', title: '病人没有接受转诊', body }, context)
})

const tellExpired = ofReferral(async (referral, context) => {
  const { patientName, from, to } = referral
  const ended = { kind: 'referral.expired', title: '转诊已过期' }
  const toDoctor = `${patientName}到${nameOf(to)}的转诊已过期，没有就诊。`
  const toPatient = `${patientName}：${nameOf(from)}为您转诊到${nameOf(to)}，时间已过。仍需要时可以直接挂号，或请医生再转。`
  await tellDoctor(referral, { ...ended, body: toDoctor }, context)
  await tellPatient(referral, { ...ended, body: toPatient }, context)
})

export const referralReactions = [
  on(consultReferred, ({ consultId }, { store, now }) => referFromConsult(store, consultId, now)),
  on(referralMade, tellMade),
  on(referralDeclined, tellDeclined),
  on(referralExpired, tellExpired),
]
