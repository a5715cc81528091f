import type { consultCalls } from '@xinglin/types/consult-calls'
import type { consultRecordings } from '@xinglin/types/consult-recordings'
import { BROUGHT, CALLS } from './call-world'
import type { Case } from './case'
import type { OperationName } from './operations'

type CallOperation = keyof typeof consultCalls | keyof typeof consultRecordings
type CallCases = Record<
  Extract<OperationName, `consult.${CallOperation}`> | 'identity.lendForCall' | 'identity.takeForCall',
  Case
>

const rung = () => CALLS.rung
const on = () => CALLS.on
const onToo = () => CALLS.onToo
const REASON = '患者投诉，医务科核查'
const reporting = (trouble: string) => () => ({ ...CALLS.on, trouble })
const saying = (body: string) => () => ({ ...CALLS.on, signals: [{ kind: 'candidate', body }] })

export const callCases: CallCases = {
  'identity.lendForCall': {
    input: () => ({ consultId: CALLS.on.consultId }),
    other: () => ({ consultId: CALLS.free }),
  },
  'identity.takeForCall': { input: () => ({ code: 'A'.repeat(26) }) },
  'consult.startCall': { input: () => ({ consultId: CALLS.free }), other: () => ({ consultId: CALLS.on.consultId }) },
  'consult.answerCall': { input: rung, other: on },
  'consult.endCall': { input: rung, other: on },
  'consult.sendSignals': { input: saying('{"me":"one"}'), other: saying('{"me":"another"}') },
  'consult.watchCall': { input: on },
  'consult.getRoute': { input: on },
  'consult.addRecording': {
    input: () => ({ ...CALLS.on, part: 2, uploadId: BROUGHT.first }),
    other: () => ({ ...CALLS.on, part: 3, uploadId: BROUGHT.second }),
  },
  'consult.reportRecording': { input: reporting('unsupported'), other: reporting('unsent') },
  'consult.recordRoom': { input: on, other: onToo },
  'consult.listRecordings': { input: () => ({ consultId: CALLS.on.consultId }) },
  'consult.openRecording': { input: () => ({ ...CALLS.on, part: 1 }) },
  'consult.reviewRecordings': { input: () => ({ consultId: CALLS.on.consultId, reason: REASON }) },
  'consult.openReviewed': { input: () => ({ ...CALLS.on, part: 1, reason: REASON }) },
}

export const callHints = { callId: [CALLS.rung.callId, CALLS.on.callId] }
