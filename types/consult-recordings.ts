import * as z from 'zod/mini'
import { Link, attachmentErrors } from './attachments'
import { OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { Done, Id, Instant, text } from './values'

/** Who is in a part: both side by side, or one side where a browser cannot put them into one picture. */
export const RecordedSide = z.enum(['both', 'patient', 'doctor'])
export type RecordedSide = z.infer<typeof RecordedSide>

/**
 * Why a call has no recording, or half of one. Said by the doctor's device: `unsupported`, `broken` (its recorder stopped), `unsent` (parts
 * did not arrive). Found by the hospital: `no-room` (calls in mini-programs are not recorded here), `room-failed`, `nothing`, `incomplete`.
 */
export const RecordingTrouble = z.enum([
  'unsupported',
  'broken',
  'unsent',
  'no-room',
  'room-failed',
  'nothing',
  'incomplete',
])
export type RecordingTrouble = z.infer<typeof RecordingTrouble>

/** After the end of a call, how long parts that were on their way are still taken. */
export const RECORDING_GRACE_MINUTES = 30

const call = { consultId: Id, callId: Id }
/** `part` is the second of the call in which it begins, from 1: so each has its place, whichever device and page it comes from. */
const part = { side: z._default(RecordedSide, 'both'), part: z.int().check(z.minimum(1), z.maximum(10_000)) }
const why = { reason: text('调阅原因', 100, 4) }

/** One call and what was recorded of it, in the order in which it was spoken. FHIR Media. */
const Recording = z.object({
  callId: Id,
  startedAt: Instant,
  /** Of the call, from when it was answered; null while it goes on. */
  seconds: z.nullable(z.int()),
  trouble: z.nullable(RecordingTrouble),
  /** The live service keeps it for the hospital. */
  inRoom: z.boolean(),
  parts: z.array(z.object({ side: RecordedSide, part: z.int(), seconds: z.int(), contentType: z.string() })),
})
export type Recording = z.infer<typeof Recording>

const Recordings = z.object({ recordings: z.array(Recording) })
const RecordedPart = z.extend(Link, { contentType: z.string() })

/** The doctor in charge. */
const inCharge: Access = { roles: ['doctor'], subject: { kind: 'consult', field: 'consultId', scope: 'owner' } }

/** The patient's own account, no relative's, and the doctor in charge. */
const bothThemselves: Access = {
  roles: ['patient', 'doctor'],
  subject: { kind: 'consult', field: 'consultId', scope: 'owner' },
}

/**
 * Recordings of video calls. What is said and shown in a consult is kept for at least three years (互联网诊疗监管细则(试行); with the same words
 * 天津市互联网诊疗监管实施办法(试行) 第21条). Part of `consult` on the wire.
 */
export const consultRecordings = {
  /** One part, once; nothing takes its place later. */
  addRecording: command(inCharge, { perMinute: 60 })
    .input(z.object({ ...call, ...part, uploadId: Id }))
    .output(Done)
    .errors({
      ...attachmentErrors,
      /** Neither answered nor within half an hour after its end. */
      NOT_RECORDED_NOW: { status: 409, message: '通话已结束超过 30 分钟，录像不能再补' },
      /** Another file is this part already. */
      PART_TAKEN: { status: 409, message: '这一段录像已经有了' },
    }),

  /** The call goes on without a recording, and the thread says so. The first reason stands. */
  reportRecording: command(inCharge)
    .input(z.object({ ...call, trouble: z.enum(['unsupported', 'broken', 'unsent']) }))
    .output(Done),

  /** Has the live service record both streams from now on; what keeps it from doing so is said in the thread. */
  recordRoom: command(inCharge)
    .input(z.object(call))
    .output(z.object({ recorded: z.boolean() }))
    .errors({ CALL_OVER: { status: 409, message: '通话已结束' } }),

  listRecordings: query(bothThemselves)
    .input(z.object({ consultId: Id }))
    .output(Recordings),

  /** Who opens a call's recording is written down, once in ten minutes. The link holds for two minutes. */
  openRecording: query(bothThemselves)
    .input(z.object({ ...call, ...part }))
    .output(RecordedPart),

  /** For a complaint or a supervisor's question. The patient reads who looked, and why. */
  reviewRecordings: query(OPERATORS, { perMinute: 30 })
    .input(z.object({ consultId: Id, ...why }))
    .output(Recordings),

  openReviewed: query(OPERATORS, { perMinute: 60 })
    .input(z.object({ ...call, ...part, ...why }))
    .output(RecordedPart),
}
