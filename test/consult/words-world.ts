import type { Intake } from '@xinglin/types/intake'
import type { Content } from '@xinglin/types/consult-talk'
import type { PlanInput } from '@xinglin/types/plan'
import { append } from '../../cloudfunctions/consult/append'
import { type Consult, consults, messages } from '../../cloudfunctions/consult/collections'
import { NOTHING_ANNOUNCED } from '../../cloudfunctions/kernel/events'
import { instant } from '../../cloudfunctions/kernel/time'
import { type TestHospital, openTestHospital } from '../support/hospital'

export const CONSULT = 'consult-1'

export const INTAKE: Intake = {
  complaint: '医生您好，我最近总是头晕，站起来更厉害',
  since: '三天',
  history: '高血压五年',
  allergies: { none: false, text: '青霉素' },
  medication: '氨氯地平一天一片',
  pregnancy: 'no',
  answers: [{ question: '有没有呕吐？', answer: '没有' }],
}

export const PLAN: PlanInput = {
  conclusion: '血压偏高，和没睡好有关系',
  steps: [
    { text: '早上吃一片原来的降压药', drawing: 'tablet' },
    { text: '每天量两次血压，记下来', drawing: 'none' },
  ],
  cautions: [{ warning: 'emergency', text: '胸痛、说话不清楚马上打 120' }],
  comeBack: '一周后复诊',
  decisionAidId: null,
}

const documentFor = (patientId: string, accountId: string, now: string): Consult => ({
  ...{ id: CONSULT, kind: 'revisit', line: 'ordinary', state: 'open', patientId, patientAccountId: accountId },
  ...{ patientName: '王小明', patientSex: 'male', patientBirthDate: '1960-01-01', openedBy: accountId },
  doctorId: 'doc1',
  doctor: { name: '沈怀安', title: 'chief', departmentId: 'dcard', departmentName: '心血管内科' },
  ...{ formerDoctorIds: [], feeFen: 5000, orderN: 1, orderId: null, paid: true, intake: INTAKE, evidence: [] },
  judgement: { accepted: true, diagnosis: '高血压病 2 级', reason: '', at: now, doctorId: 'doc1' },
  ...{ consent: null, guardian: null, answerBy: instant(Date.parse(now) + 30 * 60_000), promisedBy: null, heldUp: '' },
  ...{ lastSeq: 0, head: null, attachments: [], answeredAt: null, plan: null, note: null, rating: null, alarm: null },
  ...{ ring: null, callId: null, createdAt: now, submittedAt: now, endedAt: null, endReason: null, endNote: '' },
  ...{ referral: null, askUntil: null, again: false, lastAt: now, dueAt: null },
  ...NOTHING_ANNOUNCED,
})

/** A doctor in the middle of a re-visit whose proof he has judged; he has not said a word yet. */
export const openReVisit = async (hospital: TestHospital, changes: Partial<Consult> = {}) => {
  const { store } = hospital
  const [patient, doctor] = await Promise.all([hospital.patient('王小明'), hospital.staff('doctor', 'doc1')])
  const now = instant(hospital.now())
  await store.insert(consults, { ...documentFor(patient.patientId, patient.accountId, now), ...changes })
  const say = async (from: 'patient' | 'doctor', content: Content) => {
    const draft = { from, accountId: '', name: '', content, alarm: null }
    const key = `${from}-${JSON.stringify(content)}`
    await append(store, CONSULT, { ...draft, key, clientKey: key }, instant(hospital.now()), () => ({}))
  }
  return {
    ...{ patient, doctor, say },
    text: (from: 'patient' | 'doctor', text: string) => say(from, { kind: 'text', text }),
    stored: async () => (await store.get(consults, CONSULT)) as Consult,
    thread: () => store.find(messages, { consultId: CONSULT }, { order: { field: 'seq', direction: 'asc' } }),
    change: (set: Partial<Consult>) => store.updateIf(consults, CONSULT, {}, { set }),
  }
}

/** Runs in a hospital of its own. */
export const inReVisit =
  (
    run: (world: Awaited<ReturnType<typeof openReVisit>> & { hospital: TestHospital }) => Promise<void>,
    changes: Partial<Consult> = {},
  ) =>
  async () => {
    const hospital = openTestHospital()
    try {
      await run({ ...(await openReVisit(hospital, changes)), hospital })
    } finally {
      hospital.close()
    }
  }
