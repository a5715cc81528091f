import type { ConsultKind } from '@xinglin/types/consult'
import type { Act, DoctorMove } from './consult-steps'
import { DOCTORS, type Person } from './consult-world'

/** Who asks for what. */
export interface Wish {
  side: 'patient' | 'doctor'
  accountId: string
  doctorId: string | null
  operation: string
  input: { consultId: string } & Record<string, unknown>
  /** What is said with it; null for what says nothing. */
  words: string | null
}

export interface Place {
  consultId: string
  kind: ConsultKind
  person: Person
  doctorId: string | null
}

const PLAN = {
  conclusion: '血压偏高，和没睡好有关系',
  steps: [{ text: '每天早晚各量一次血压', drawing: 'none' }],
  cautions: [{ warning: 'emergency', text: '胸痛马上打 120' }],
  ...{ comeBack: '一周后复诊', decisionAidId: null },
}
const NOTE = { complaint: '血压偏高两周', present: '近两周自测偏高', history: '', allergies: '' }
const JUDGEMENTS: Record<string, object> = {
  accept: { evidence: { accepted: true, diagnosis: '高血压病' } },
  refuse: { evidence: { accepted: false, reason: '资料里没有诊断' } },
}

export const otherDoctor = (doctorId: string | null) => (doctorId === DOCTORS[0] ? DOCTORS[1] : DOCTORS[0])

/** The doctor in charge, by phone or tablet; who would be, while nobody is. */
const doctorOf = ({ doctorId }: Place, by: 'doctor' | 'colleague') =>
  by === 'doctor' ? (doctorId ?? DOCTORS[0]) : otherDoctor(doctorId ?? DOCTORS[0])

const asDoctor = (doctorId: string) => ({
  ...{ side: 'doctor' as const, accountId: `acc-doctor-${doctorId}`, doctorId },
})

const asPatient = ({ person: { accounts } }: Place, from: 'phone' | 'second') => ({
  ...{ side: 'patient' as const, accountId: accounts[from === 'phone' ? 0 : 1], doctorId: null },
})

const inputOf = (kind: DoctorMove, choice: string, { kind: of, doctorId }: Place, words: string): object => {
  switch (kind) {
    case 'start':
      return JUDGEMENTS[choice] ?? {}
    case 'holdUp':
      return { minutes: Number(choice), reason: '在抢救' }
    case 'givePlan':
      return { plan: PLAN }
    case 'signNote':
      return { note: { ...NOTE, advice: words, diagnosis: of === 'revisit' ? '高血压病' : '' } }
    case 'referOffline':
      return { departmentId: 'dcard', reason: '要做心电图' }
    case 'handOver':
      return { doctorId: otherDoctor(doctorId), reason: '请您看看' }
    case 'end':
      return {}
  }
}

export const sayWish = (place: Place, from: 'phone' | 'second' | 'doctor' | 'colleague', words: string): Wish => ({
  ...(from === 'phone' || from === 'second' ? asPatient(place, from) : asDoctor(doctorOf(place, from))),
  ...{ operation: 'consult.send', words },
  input: { consultId: place.consultId, content: { kind: 'text', text: words } },
})

const isByDoctor = (act: Act): act is Extract<Act, { choice: string }> => 'choice' in act

/** @param words new ones, for what says something. */
export const wishOf = (place: Place, act: Act, words: string): Wish => {
  const { consultId } = place
  if (act.kind === 'say') return sayWish(place, act.from, words)
  if (act.kind === 'askAgain')
    return {
      ...{ ...asPatient(place, act.from), operation: 'consult.askAgain', words },
      input: { consultId, text: words },
    }
  if (act.kind === 'cancel')
    return { ...asPatient(place, act.from), operation: 'consult.cancel', words: null, input: { consultId } }
  if (act.kind === 'takeRing') {
    const doctorId = DOCTORS[act.by] ?? DOCTORS[0]
    return { ...asDoctor(doctorId), operation: 'consult.takeRing', words: null, input: { consultId } }
  }
  if (!isByDoctor(act)) throw new Error('nobody does that')
  return {
    ...{ ...asDoctor(doctorOf(place, act.by)), operation: `consult.${act.kind}` },
    words: act.kind === 'givePlan' ? 'plan' : null,
    input: { consultId, ...inputOf(act.kind, act.choice, place, words) },
  }
}
