import { api } from '@/shared/api/client'
import { keptFile } from '@/shared/platform/kept-files'
import { bringPiece } from './bring-piece'
import type { Sent } from './recording-queue'
import type { WaitingPiece } from './recording-types'

/** One try to bring a piece to the hospital. */
export async function sendPiece(piece: WaitingPiece): Promise<Sent> {
  const path = await keptFile(piece.kept)
  if (!path) return 'lost'
  const { consultId, callId, side, part, bytes, door } = piece
  const take = (uploadId: string) =>
    api.consult.addRecording(
      { consultId, callId, side, part, uploadId },
      { context: { idempotencyKey: `${uploadId}-${part}` } },
    )
  return bringPiece('recording', { path, bytes, door }, take)
}
