import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { type Consult, practices } from './collections'
import { consultReturned, consultStarted } from './events'
import { isConfirmed } from './practice'
import type { Step } from './say'
import { CLOCK_STOPPED, moved } from './step'
import { doctorName } from './words'

interface Judgement {
  accepted: boolean
  diagnosis: string
  reason: string
}

/** For a re-visit the papers are judged, once and for good: 互联网诊疗监管细则(试行) 第18条. */
const judged = ({ kind }: Pick<Consult, 'kind'>, evidence: Judgement | undefined): Judgement | null => {
  if (kind === 'advice') return null
  if (!evidence) throw new Refusal('EVIDENCE_NOT_JUDGED', { field: 'evidence' })
  if (evidence.accepted && !evidence.diagnosis) throw new Refusal('DIAGNOSIS_MISSING', { field: 'diagnosis' })
  if (!evidence.accepted && !evidence.reason) throw new Refusal('REASON_MISSING', { field: 'reason' })
  return evidence
}

const refused = ({ id }: Consult, { reason }: Judgement, now: string): Step => ({
  changes: { ...CLOCK_STOPPED, state: 'ended', endedAt: now, endReason: 'not-a-revisit', endNote: reason },
  facts: [consultReturned.of(id, now, { consultId: id })],
})

const begun = ({ id, doctorId }: Consult, now: string): Step => ({
  changes: { state: 'open' },
  facts: [consultStarted.of(`${id}:${doctorId}`, now, { consultId: id })],
})

export const start = operation(consultStaff.start, async (call) => {
  const { input, caller, store, now, errors } = call
  const practice = await store.get(practices, caller.doctorId ?? '')
  if (!practice || !isConfirmed(practice, now)) throw errors.RECEPTION_NOT_CONFIRMED()
  return moved(call, {
    move: 'start',
    text: (consult) =>
      consult.kind === 'revisit' && !input.evidence?.accepted
        ? `${doctorName(consult)}核对后认为不符合在线复诊的条件：${input.evidence?.reason}。${consult.feeFen ? '费用全额退回，' : ''}请挂号到医院看。`
        : `${doctorName(consult)}接诊了`,
    step: (consult) => {
      const judgement = judged(consult, input.evidence)
      const { changes, facts } =
        judgement && !judgement.accepted ? refused(consult, judgement, now) : begun(consult, now)
      const kept = judgement && { ...judgement, at: now, doctorId: caller.doctorId ?? '' }
      return { changes: { ...changes, judgement: kept }, facts }
    },
  })
})
