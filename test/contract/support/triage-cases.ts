import type { Case } from './case'
import type { OperationName } from './operations'
import { REASON, type World } from './world'

type TriageCases = Record<Extract<OperationName, `triage.${string}`>, Case>

const telling = ({ owner }: World) => ({ patientId: owner.patientId, text: REASON, severity: 'mild' })

export const triageCases: TriageCases = {
  'triage.assess': { input: () => ({ text: REASON, age: 40 }) },
  'triage.keep': {
    input: telling,
    other: (world) => ({ ...telling(world), answers: [{ question: '发烧吗？', answer: '没有' }] }),
  },
  'triage.suggestFor': { input: () => ({ scene: 'finding', name: '低密度脂蛋白', direction: 'high' }) },
  'triage.getModel': { input: () => ({}) },
  'triage.setModel': { input: () => ({ on: false }), other: () => ({ on: true }) },
}
