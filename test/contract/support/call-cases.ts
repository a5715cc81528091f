import { CALLS } from './call-world'
import type { Case } from './case'
import type { OperationName } from './operations'

type CallOperation = 'startCall' | 'answerCall' | 'endCall' | 'sendSignals' | 'watchCall' | 'getRoute'
type CallCases = Record<Extract<OperationName, `consult.${CallOperation}`>, Case>

const rung = () => CALLS.rung
const on = () => CALLS.on
const saying = (body: string) => () => ({ ...CALLS.on, signals: [{ kind: 'candidate', body }] })

export const callCases: CallCases = {
  'consult.startCall': { input: () => ({ consultId: CALLS.free }), other: () => ({ consultId: CALLS.on.consultId }) },
  'consult.answerCall': { input: rung, other: on },
  'consult.endCall': { input: rung, other: on },
  'consult.sendSignals': { input: saying('{"me":"one"}'), other: saying('{"me":"another"}') },
  'consult.watchCall': { input: on },
  'consult.getRoute': { input: on },
}

export const callHints = { callId: [CALLS.rung.callId, CALLS.on.callId] }
