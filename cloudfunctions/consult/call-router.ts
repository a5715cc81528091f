import { answerCall } from './answer-call'
import { endCall } from './end-call'
import { getRoute } from './get-route'
import { sendSignals } from './send-signals'
import { startCall } from './start-call'
import { watchCall } from './watch-call'

export const callRouter = { startCall, answerCall, endCall, sendSignals, watchCall, getRoute }
