import type { CallState, VideoCall } from '@xinglin/types/consult-calls'
import { addMinutes, instant, toMs } from '../kernel/time'
import type { Call } from './collections'

export const RINGS_SECONDS = 60
/** A call that both sides walked away from is over after that. */
const LONGEST_MINUTES = 120
/** How often it is looked whether the consult still goes on. */
const LOOK_MINUTES = 1

const plusSeconds = (at: string, seconds: number) => instant(toMs(at) + seconds * 1000)

export const newCall = (id: string, consultId: string, by: Call['by'], now: string): Call => {
  const ringsUntil = plusSeconds(now, RINGS_SECONDS)
  return {
    ...{ id, consultId, state: 'ringing', by, startedAt: now, answeredAt: null, endedAt: null },
    ...{ ringsUntil, signals: [], batches: [], lastSeq: 0, dueAt: ringsUntil },
    ...{ recordingTrouble: null, roomTasks: [] },
  }
}

/** Rung out, too, when nobody has written that down yet. */
export const stateAt = ({ state, ringsUntil }: Pick<Call, 'state' | 'ringsUntil'>, now: string): CallState =>
  state === 'ringing' && ringsUntil <= now ? 'missed' : state

const tooLong = ({ answeredAt }: Pick<Call, 'answeredAt'>, now: string) =>
  answeredAt !== null && addMinutes(answeredAt, LONGEST_MINUTES) <= now

export const isUnderWay = (call: Call, now: string) =>
  ['ringing', 'on'].includes(stateAt(call, now)) && !tooLong(call, now)

export const nextLook = (call: Pick<Call, 'state' | 'ringsUntil'>, now: string) =>
  call.state === 'ringing' ? call.ringsUntil : addMinutes(now, LOOK_MINUTES)

/** @param going false when its consult is over, and the call with it. */
export const callView = (call: Call, now: string, going = true): VideoCall => {
  const { id, consultId, by, startedAt, answeredAt, endedAt, ringsUntil, recordingTrouble } = call
  const state = going || !isUnderWay(call, now) ? stateAt(call, now) : answeredAt ? 'over' : 'missed'
  return { id, consultId, state, by, startedAt, answeredAt, endedAt, ringsUntil, recordingTrouble }
}

/** What the thread says of it: "视频通话 3 分 12 秒". */
export const callWords = ({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>) => {
  if (!answeredAt || !endedAt) return '视频未接通'
  const seconds = Math.max(1, Math.round((toMs(endedAt) - toMs(answeredAt)) / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `视频通话 ${minutes} 分 ${seconds % 60} 秒` : `视频通话 ${seconds} 秒`
}
