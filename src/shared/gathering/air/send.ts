import { api } from '@/shared/api/client'
import { codeOf, errorText } from '@/shared/api/errors'
import { type Bundle, bringPiece } from '@/shared/video/bring-piece'
import type { Sent } from '@/shared/video/recording-queue'
import type { Outgoing } from './outgoing'

/** Not about this piece: none of this run will be taken any more. */
const ENDS: readonly string[] = ['RUN_OVER', 'NOT_LIVE', 'NOT_YOURS']

/** One try to bring a piece of the live picture to the hospital. `onEnd`: why there will be no other. */
export async function sendPicture(piece: Outgoing, onEnd: (words: string) => void): Promise<Sent> {
  const { gatheringId, run, part, seconds, kept, bytes, door } = piece
  const bundle: Bundle = { path: kept, bytes, door }
  const sent = await bringPiece('fragment', bundle, async (uploadId) => {
    const taken = api.gathering.addPiece(
      { gatheringId, run, part, seconds, uploadId },
      { context: { idempotencyKey: `${uploadId}-${part}` } },
    )
    await taken.catch((error: unknown) => {
      if (ENDS.includes(codeOf(error) ?? '')) onEnd(errorText(error))
      throw error
    })
  })
  // What has this place already is this piece, brought through another door.
  return sent === 'taken' ? 'there' : sent
}
