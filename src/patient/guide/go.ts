import type { Severity } from '@xinglin/types/triage'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { bringing, to } from '@/patient/navigation'
import { whenSignedIn } from '@/shared/session/session'
import type { GuideState } from './use-guide'

/** His words with what he answered, for the next form and for the doctor. */
const saidIn = ({ asked, answers }: GuideState) => ({
  complaint: asked?.text ?? '',
  answers: answers.map(({ question, answer }) => ({ question, answer })),
})

/** The doctor reads it before the visit; when that fails nothing is lost: the words go along into the form, too. */
const keep = (guide: GuideState, severity: Severity) => {
  const patientId = guide.facts.patient?.id
  if (!patientId) return
  const { complaint: text, answers } = saidIn(guide)
  void api.triage
    .keep({ patientId, text, answers, severity }, { context: { idempotencyKey: newId() } })
    .catch(() => undefined)
}

/** The ways on from an answer; each takes his words along. */
export const waysOn = (guide: GuideState, severity: Severity) => {
  const leave = (go: () => void) => {
    keep(guide, severity)
    bringing(saidIn(guide), go)
  }
  return {
    doctor: (doctorId: string) => leave(() => to.doctor(doctorId)),
    department: (departmentId: string, name: string) => leave(() => to.doctors(departmentId, name)),
    consult: () => leave(to.consults),
    urgent: () => leave(() => whenSignedIn(() => to.openConsult({ line: 'emergency' }))),
  }
}

export type WaysOn = ReturnType<typeof waysOn>
