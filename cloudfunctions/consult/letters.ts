import type { Consult } from './collections'
import { type Context, tellDoctor, tellOperators, tellPatient, tellPayers } from './told'
import { PAY_MINUTES } from './payment'
import { KIND_NAMES, doctorName, spokenMoment } from './words'

/** What a consult's people read in their inboxes, and outside the app. Never what ails the patient. */

type Letter = (consult: Consult, context: Context) => Promise<void>

const about = (consult: Consult) => `${consult.patientName}：${KIND_NAMES[consult.kind]}，${doctorName(consult)}`

const until = ({ answerBy }: Consult, now: string) => spokenMoment(answerBy ?? now, now)

const back = ({ feeFen }: Consult) => (feeFen ? '付的钱全额原路退回。' : '')

export const toPay: Letter = async (consult, context) => {
  if (consult.state !== 'drafted' || !consult.orderId) return
  const body = `${about(consult)}，家人替您填好提交了，等您付款。付款后马上转给医生，${PAY_MINUTES} 分钟内没付要重新提交。`
  await tellPayers(consult, { kind: 'consult.toPay', title: '有一次问诊等您付款', body }, context)
}

export const waiting: Letter = (consult, context) =>
  tellDoctor(
    consult.doctorId,
    consult,
    {
      ...{ kind: 'consult.paid', title: '有病人等您接诊', time: consult.answerBy },
      body: `${consult.patientName}，${KIND_NAMES[consult.kind]}。请在 ${until(consult, context.now)} 前回复。`,
    },
    context,
  )

export const ringing: Letter = (consult, context) =>
  tellDoctor(
    consult.ring?.doctorId ?? null,
    consult,
    {
      ...{ kind: 'consult.ring', title: '急诊专线呼叫', time: consult.answerBy, page: '/consult/inbox/index' },
      body: '有病人在急诊专线等医生，60 秒内没有接会转给下一位。',
    },
    context,
  )

export const started: Letter = (consult, context) =>
  tellPatient(
    consult,
    { kind: 'consult.started', title: '医生接诊了', body: `${about(consult)}已接诊，正在看您的资料。` },
    context,
  )

/** A plan as the first word has a letter of its own. */
export const answered: Letter = async (consult, context) => {
  if (consult.plan && consult.plan.givenAt === consult.answeredAt) return
  const body = `${about(consult)}回复了，请查看。`
  await tellPatient(consult, { kind: 'consult.answered', title: '医生回复了', body }, context)
}

export const reminded: Letter = (consult, context) =>
  tellDoctor(
    consult.doctorId,
    consult,
    {
      ...{
        kind: 'consult.waiting',
        title: consult.again ? '追问还没有回复' : '回复时间快到了',
        time: consult.answerBy,
      },
      body: consult.again
        ? `${consult.patientName}的追问还没有回复。`
        : `${consult.patientName}在等您，${until(consult, context.now)} 前没有回复会自动退款。`,
    },
    context,
  )

export const heldUp: Letter = (consult, context) =>
  tellPatient(
    consult,
    {
      ...{ kind: 'consult.heldUp', title: '医生要晚一点回复', time: consult.answerBy },
      body: `${about(consult)}暂时走不开（${consult.heldUp}），最晚 ${until(consult, context.now)} 回复。不想等可以取消，全额退款。`,
    },
    context,
  )

export const late: Letter = async (consult, context) => {
  const isNobody = consult.endReason === 'nobody'
  const why = isNobody ? '值班医生没能接诊' : '没能按时回复'
  const way = isNobody ? '情况紧急请打 120 或去急诊。' : '可以换一位医生，或挂号到医院看。'
  const body = `${about(consult)}${isNobody ? '，' : ''}${why}，很抱歉。${back(consult)}${way}`
  await tellPatient(
    consult,
    { kind: 'consult.late', title: `${isNobody ? '值班' : ''}医生没能按时回复`, body },
    context,
  )
  const toDoctor = `${consult.patientName}的问诊没有按时回复，已结束${consult.feeFen ? '并退款' : ''}。`
  await tellDoctor(consult.doctorId, consult, { kind: 'consult.expired', title: '问诊超时', body: toDoctor }, context)
}

const RETURNED: Partial<Record<NonNullable<Consult['endReason']>, string>> = {
  'not-a-revisit': '不符合在线复诊的条件，原因请看问诊。第一次看这个病，请挂号到医院。',
  cancelled: '问诊已取消。',
  done: '医生结束了问诊，没有回复。',
}

export const returned: Letter = async (consult, context) => {
  const { endReason, patientName, feeFen } = consult
  const body = `${about(consult)}。${RETURNED[endReason ?? 'done'] ?? ''}${back(consult)}`
  const title = feeFen ? '问诊已结束并退款' : '问诊已结束'
  await tellPatient(consult, { kind: 'consult.refunded', title, body }, context)
  if (endReason !== 'cancelled') return
  const toDoctor = `${patientName}取消了问诊，不用再回复。`
  await tellDoctor(
    consult.doctorId,
    consult,
    { kind: 'consult.cancelled', title: '病人取消了问诊', body: toDoctor },
    context,
  )
}

export const ended: Letter = (consult, context) => {
  const more = consult.askUntil ? `${spokenMoment(consult.askUntil, context.now)} 前可以再问一个问题，不收费。` : ''
  const body = `${about(consult)}，问诊结束了。${more}方案和记录随时可以看。`
  return tellPatient(consult, { kind: 'consult.ended', title: '问诊结束了', body }, context)
}

export const referred: Letter = (consult, context) => {
  const money = consult.plan ? '' : back(consult)
  const body = `${about(consult)}建议您到医院看${consult.referral?.departmentName ?? ''}。${money}`
  return tellPatient(consult, { kind: 'consult.referred', title: '医生建议到医院看', body }, context)
}

export const planned: Letter = (consult, context) =>
  tellPatient(
    consult,
    { kind: 'consult.plan', title: '医生给了方案', body: `${about(consult)}写好了方案，请查看。` },
    context,
  )

export const handedOver: Letter = async (consult, context) => {
  const { patientName, kind, answerBy } = consult
  const toPatient = `${patientName}：${KIND_NAMES[kind]}已转给${doctorName(consult)}，回复时间不变。`
  await tellPatient(consult, { kind: 'consult.handedOver', title: '换了一位医生', body: toPatient }, context)
  const by = answerBy ? `请在 ${until(consult, context.now)} 前回复。` : ''
  const toDoctor = {
    kind: 'consult.paid',
    title: '同事转来一个问诊',
    body: `${patientName}，${KIND_NAMES[kind]}。${by}`,
  }
  await tellDoctor(consult.doctorId, consult, { ...toDoctor, time: answerBy }, context)
}

export const askedAgain: Letter = (consult, context) =>
  tellDoctor(
    consult.doctorId,
    consult,
    {
      ...{ kind: 'consult.askedAgain', title: '病人追问', time: consult.answerBy },
      body: `${consult.patientName}在结束后又问了一个问题，请在一天内回复。`,
    },
    context,
  )

export const overdue: Letter = async (consult, context) => {
  const title = '追问一天没有回复'
  const body = `${consult.patientName}的追问已经一天没有回复。`
  await tellDoctor(consult.doctorId, consult, { kind: 'consult.overdue', title, body }, context)
  const toOperators = `${doctorName(consult)}有一个追问一天没有回复，请提醒。`
  await tellOperators(
    consult,
    { kind: 'consult.overdue', title, body: toOperators, page: '/pages/messages/index' },
    context,
  )
}
