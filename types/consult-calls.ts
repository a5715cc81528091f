import * as z from 'zod/mini'
import { RecordingTrouble } from './consult-recordings'
import { bothSides } from './consult-talk'
import { liveInput, liveOutput } from './live'
import { command, query } from './operation'
import { Done, Id, Instant } from './values'

/** `ringing` for a minute, then `missed`. `on`. `over`. */
export const CallState = z.enum(['ringing', 'on', 'missed', 'over'])
export type CallState = z.infer<typeof CallState>

/**
 * What a device sends the other: that it is here (`restart`), an offer or answer (SDP), a way to it (ICE candidate), what it draws on the
 * shared picture, or that it leaves. `body` is JSON that only devices read: src/shared/video/body.ts.
 */
export const Signal = z.object({
  seq: z.int(),
  from: z.enum(['patient', 'doctor']),
  kind: z.enum(['offer', 'answer', 'candidate', 'restart', 'draw', 'bye']),
  body: z.string(),
})
export type Signal = z.infer<typeof Signal>

export const VideoCall = z.object({
  id: Id,
  consultId: Id,
  state: CallState,
  by: z.enum(['patient', 'doctor']),
  startedAt: Instant,
  answeredAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  /** Until when it rings. */
  ringsUntil: Instant,
  /** Why it is not recorded, as far as that is known; null while nothing is wrong. */
  recordingTrouble: z.nullable(RecordingTrouble),
})
export type VideoCall = z.infer<typeof VideoCall>

const one = z.object({ consultId: Id, callId: Id })
const CALL_OVER = { status: 409, message: '通话已结束' } as const

/** Video, its signals carried by the consult. Part of `consult` on the wire. */
export const consultCalls = {
  /** Calls the other side; the call that is under way, where there is one. */
  startCall: command(bothSides, { inLentCall: true })
    .input(z.object({ consultId: Id }))
    .output(VideoCall)
    .errors({
      /** Only while the consult is under way and the doctor has started it. */
      NOT_STARTED: { status: 409, message: '医生接诊后才能视频' },
    }),

  answerCall: command(bothSides, { inLentCall: true }).input(one).output(VideoCall).errors({ CALL_OVER }),

  endCall: command(bothSides, { inLentCall: true }).input(one).output(VideoCall),

  sendSignals: command(bothSides, { perMinute: 300, inLentCall: true })
    .input(
      z.extend(one, {
        signals: z
          .array(
            z.object({
              kind: z.enum(['offer', 'answer', 'candidate', 'restart', 'draw', 'bye']),
              body: z.string().check(z.maxLength(20_000)),
            }),
          )
          .check(z.minLength(1), z.maxLength(50)),
        /** Number of the last signal of the other side that arrived here: those up to it are forgotten. */
        heard: z._default(z.int().check(z.minimum(0)), 0),
      }),
    )
    .output(Done)
    .errors({ CALL_OVER }),

  /** The call and the other side's signals after `after`. */
  watchCall: query(bothSides, { followed: true, inLentCall: true })
    .input(liveInput(z.extend(one, { after: z._default(z.int().check(z.minimum(0)), 0) })))
    .output(liveOutput(z.object({ call: VideoCall, signals: z.array(Signal) }))),

  /** How this device reaches the other: relays for a browser, a live room for WeChat and Alipay (null where none is set up). */
  getRoute: query(bothSides, { inLentCall: true })
    .input(one)
    .output(
      z.object({
        iceServers: z.array(
          z.object({
            urls: z.array(z.string()),
            username: z.optional(z.string()),
            credential: z.optional(z.string()),
          }),
        ),
        live: z.nullable(z.object({ pushUrl: z.string(), playUrl: z.string(), until: Instant })),
      }),
    ),
}
