import type { SummarySource } from '../kernel/summary'
import { type Consult, consults } from './collections'
import { KIND_NAMES } from './words'

const SHOWN = 10
const READ = 100

/** What the doctor signed and what he gave him; a consult without either says nothing that he would stand for. */
const textOf = ({ kind, doctor, note, plan }: Consult): string => {
  const parts = [
    note?.note.diagnosis && `诊断：${note.note.diagnosis}`,
    note && `处理：${note.note.advice}`,
    plan && `方案：${plan.conclusion}`,
  ].filter(Boolean)
  return parts.length
    ? `${KIND_NAMES[kind]}，${doctor?.departmentName ?? ''} ${doctor?.name ?? ''}医生。${parts.join('；')}`
    : ''
}

/** What came of earlier talks online. */
export const pastConsults: SummarySource = {
  name: 'consults',
  title: '在线问诊',
  about: '在线问诊里医生签名的诊断、处理意见和方案',
  read: async ({ store, patientIds, visit }) => {
    const over = { patientId: { $in: patientIds }, state: { $in: ['ended', 'referred', 'answered'] as const } }
    const order = { field: 'createdAt' as const, direction: 'desc' as const }
    const found = await store.find(consults, over, { order, limit: READ })
    return found
      .filter(({ id }) => id !== visit.appointmentId)
      .flatMap((each) => {
        const text = textOf(each)
        return text ? [{ text, at: each.endedAt ?? each.lastAt, departmentId: each.doctor?.departmentId ?? '' }] : []
      })
      .slice(0, SHOWN)
  },
}
