import * as z from 'zod/mini'
import { attachmentErrors } from './attachments'
import { MEMBERS } from './community'
import { BOARD_STAFF } from './community-staff'
import { command, query } from './operation'
import { Done, Id, Instant } from './values'

/**
 * How the host's picture comes in. `pieces`: his browser brings it as fragmented MP4, a few seconds at a time. `stream`: his phone pushes it
 * to the operator's live service.
 */
export const BroadcastWay = z.enum(['pieces', 'stream'])
export type BroadcastWay = z.infer<typeof BroadcastWay>

/** The longest piece that is taken, in seconds; the usual one is four. */
export const LONGEST_PIECE_SECONDS = 12

const ofGathering = { gatheringId: Id }
/** Each time a device goes on the air is a run: 1, 2, 3, … */
const ofRun = { ...ofGathering, run: z.int().check(z.minimum(1)) }

const ofHost = {
  /** Only its host and operators. */
  NOT_YOURS: { status: 403, message: '这场活动由别的同事主持' },
  NOT_LIVE: { status: 409, message: '还没有开始，或已经结束' },
} as const

/** The host's picture in a talk or an expert hour. Everybody watches it as HLS (RFC 8216), on every host. Part of `gathering` on the wire. */
export const gatheringBroadcast = {
  /** The newest run has the air; one of another device ends with it. */
  goOnAir: command(BOARD_STAFF)
    .input(z.object({ ...ofGathering, way: BroadcastWay }))
    .output(
      z.object({
        run: z.int(),
        /** Where to push a `stream`; null for `pieces`. */
        push: z.nullable(z.object({ url: z.string(), until: Instant })),
      }),
    )
    .errors({
      ...ofHost,
      /** A meeting in the hospital has no picture. */
      NO_PICTURE: { status: 409, message: '院内活动没有直播画面' },
      /** The operator has no live service. */
      NO_LIVE_SERVICE: { status: 409, message: '医院没有开通手机直播，请用电脑浏览器开播' },
    }),

  /**
   * `part` 0 is what all later ones need before them (`ftyp` and `moov`), 1, 2, 3, … the fragments in order (`moof` and `mdat`). A part that
   * is brought again is there once. Also within two minutes after the end, for what was on its way.
   */
  addPiece: command(BOARD_STAFF, { perMinute: 120 })
    .input(
      z.object({
        ...ofRun,
        part: z.int().check(z.minimum(0), z.maximum(20_000)),
        /** Of `part` 0: 0. */
        seconds: z.number().check(z.minimum(0), z.maximum(LONGEST_PIECE_SECONDS, '一段画面太长')),
        uploadId: Id,
      }),
    )
    .output(Done)
    .errors({
      ...attachmentErrors,
      ...ofHost,
      /** Another device has gone on the air, or this one has left it. */
      RUN_OVER: { status: 409, message: '已在另一台设备开播，这边已停止' },
      /** Another file is this part already. */
      PART_TAKEN: { status: 409, message: '这一段画面已经有了' },
    }),

  /** The talk goes on without a picture. */
  goOffAir: command(BOARD_STAFF).input(z.object(ofRun)).output(Done).errors({ NOT_YOURS: ofHost.NOT_YOURS }),

  /**
   * Where to watch: an HLS playlist, while the host is on the air and, of `pieces`, afterwards as a replay. Holds for some hours. Null when
   * there is nothing to watch. A `url` that begins with `/` is where the API is.
   */
  watch: query(MEMBERS, { perMinute: 60 })
    .input(z.object(ofGathering))
    .output(z.object({ film: z.nullable(z.object({ url: z.string(), until: Instant, live: z.boolean() })) })),
}
