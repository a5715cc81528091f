import type { Severity } from '@xinglin/types/triage'
import type { SummarySource } from '../kernel/summary'
import { tellings } from './collections'

const SHOWN = 2
const SEVERITIES: Record<Severity, string> = { mild: '轻', moderate: '中', severe: '重' }

/** What he told before he came. He told it for the doctor who sees him next, so there is nothing to decide. */
export const triageSummary: SummarySource = {
  name: 'triage',
  title: '预问诊',
  about: '就诊前自己说的哪里不舒服',
  always: true,
  read: async ({ store, patientIds, visit, now }) => {
    const order = { field: 'at' as const, direction: 'desc' as const }
    const found = await store.find(tellings, { patientId: { $in: patientIds } }, { order, limit: SHOWN })
    return found
      .filter(({ dueAt }) => dueAt !== null && dueAt > now)
      .map(({ text, answers, severity, at }) => ({
        text: [`${text}（${SEVERITIES[severity]}）`, ...answers.map((each) => `${each.question}${each.answer}`)].join(
          '；',
        ),
        at,
        departmentId: visit.departmentId,
      }))
  },
}
