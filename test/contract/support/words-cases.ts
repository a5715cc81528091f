import type { Case } from './case'
import { CONSULTS } from './consult-world'

const nothing: Case = { input: () => ({}) }
const ofOpen =
  (rest: object = {}) =>
  () => ({ consultId: CONSULTS.openToo, ...rest })

const plan = {
  ...{ conclusion: '血压偏高，和没睡好有关系', comeBack: '一周后复诊', decisionAidId: 'insomnia' },
  steps: [{ text: '早上吃一片原来的降压药', drawing: 'tablet' }],
  cautions: [{ warning: 'emergency', text: '胸痛马上打 120' }],
}
const note = {
  ...{ complaint: '血压偏高两周', present: '两周前起血压偏高。', history: '', allergies: '', diagnosis: '' },
  advice: '继续原来的药，一周后复诊。',
}

/** What a doctor writes, and what helps him write it. */
export const wordsCases = {
  'consult.checkReply': { input: ofOpen({ text: '您的心悸和熬夜有关系，多休息。' }) },
  'consult.listQuickReplies': nothing,
  'consult.saveQuickReply': {
    input: () => ({ text: '请空腹来抽血。' }),
    other: () => ({ id: 'general-1', text: '您好，我来看看。' }),
  },
  'consult.removeQuickReply': { input: () => ({ id: 'general-1' }), other: () => ({ id: 'general-2' }) },
  'consult.listDecisionAids': { input: () => ({ text: '失眠' }) },
  'consult.givePlan': {
    input: ofOpen({ plan }),
    other: ofOpen({ plan: { ...plan, conclusion: '血压平稳', decisionAidId: null } }),
  },
  'consult.draftNote': { input: ofOpen() },
  'consult.signNote': { input: ofOpen({ note }), other: ofOpen({ note: { ...note, advice: '照旧。' } }) },
} as const satisfies Record<string, Case>

export const wordsHints = { decisionAidId: ['insomnia', 'sore-throat', null] }
