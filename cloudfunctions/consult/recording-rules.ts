import { RECORDING_GRACE_MINUTES, type RecordingTrouble } from '@xinglin/types/consult-recordings'
import { addMinutes, toMs } from '../kernel/time'
import type { Call, RecordedPart } from './collections'

/** A call is set up and taken down: so much of it may be missing. */
const MISSING_SECONDS = 30
const MISSING_SHARE = 0.2

/** While both are in it, and for what was on its way at its end. */
export const isTaken = ({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>, now: string) =>
  answeredAt !== null && (endedAt === null || now <= addMinutes(endedAt, RECORDING_GRACE_MINUTES))

/** When nothing more can come of a call that was spoken in; null where there is nothing to look for. */
export const looksAt = ({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>): string | null =>
  answeredAt && endedAt ? addMinutes(endedAt, RECORDING_GRACE_MINUTES + 1) : null

export const spokenSeconds = ({ answeredAt, endedAt }: Pick<Call, 'answeredAt' | 'endedAt'>): number | null =>
  answeredAt && endedAt ? Math.max(0, Math.round((toMs(endedAt) - toMs(answeredAt)) / 1000)) : null

type Part = Pick<RecordedPart, 'side' | 'part' | 'seconds'>

/** How much of a call one can see: where the sides were recorded apart, that of the longer one. */
export const recordedSeconds = (parts: readonly Part[]): number => {
  const of = (side: Part['side']) => parts.reduce((sum, each) => sum + (each.side === side ? each.seconds : 0), 0)
  return of('both') + Math.max(of('patient'), of('doctor'))
}

export const inOrder = <P extends Part>(parts: readonly P[]): P[] =>
  [...parts].sort((a, b) => a.part - b.part || (a.side < b.side ? -1 : 1))

/** What is wrong with what came, once nothing more can come. A room's recording lies with the live service. */
export const flawOf = (
  call: Pick<Call, 'answeredAt' | 'endedAt' | 'roomTasks'>,
  parts: readonly Part[],
): RecordingTrouble | null => {
  const spoken = spokenSeconds(call)
  if (spoken === null || call.roomTasks.length > 0) return null
  if (parts.length === 0) return 'nothing'
  const missing = spoken - recordedSeconds(parts)
  return missing > Math.max(MISSING_SECONDS, spoken * MISSING_SHARE) ? 'incomplete' : null
}

const REASONS: Record<RecordingTrouble, string> = {
  unsupported: '医生的浏览器不支持录像',
  broken: '医生的浏览器停止了录像',
  unsent: '录像没有传上来',
  'no-room': '医院还没有开通小程序视频的录像',
  'room-failed': '录像服务没有接通',
  nothing: '没有收到录像',
  incomplete: '有几段没有收到',
}

/** What both read in the thread. */
export const troubleWords = (trouble: RecordingTrouble) =>
  trouble === 'incomplete' ? `视频录像不完整：${REASONS[trouble]}` : `视频未能录像：${REASONS[trouble]}`
