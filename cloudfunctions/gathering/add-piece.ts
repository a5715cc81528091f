import { gathering } from '@xinglin/types/gathering'
import { takeFragment } from '../attachment/public'
import { type Call, operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { mayBring } from './air'
import { type Gathering, type Piece, gatherings, pieces } from './collections'
import { listPiece, placeOf } from './film'
import { runBy } from './run'

type Bringing = Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services' | 'now' | 'newId' | 'repeated'>

const refusalOf = (found: Gathering, { run }: Pick<Piece, 'run'>, now: string) => {
  if (!mayBring(found, now)) return 'NOT_LIVE'
  return run === found.run && found.way === 'pieces' ? null : 'RUN_OVER'
}

/** Under an id of its own, so that a piece that is brought twice is there once, and none takes another's place. */
const bring = async (call: Bringing, found: Gathering, wish: Omit<Piece, 'fileId'>): Promise<Piece> => {
  const { caller, store, services, now, newId, repeated } = call
  const refused = refusalOf(found, wish, now)
  if (refused && repeated) await services.files.remove(newId('file'))
  if (refused) throw new Refusal(refused)
  const fileId = await takeFragment(call, caller.accountId, wish.uploadId, wish.part === 0)
  const piece = { ...wish, fileId }
  if (await store.insert(pieces, piece)) return piece
  const first = await store.get(pieces, wish.id)
  if (first?.uploadId === wish.uploadId) return first
  await services.files.remove(fileId)
  throw new Refusal('PART_TAKEN')
}

export const addPiece = operation(gathering.addPiece, async (call) => {
  const { input, caller, store, now, errors } = call
  const { gatheringId, run, part, seconds, uploadId } = input
  const found = await runBy(store, gatheringId, caller)
  const id = `${gatheringId}:${run}:${part}`
  const known = await store.get(pieces, id)
  if (known && known.uploadId !== uploadId) throw errors.PART_TAKEN()
  const piece =
    known ?? (await bring(call, found, { id, gatheringId, run, part, place: placeOf(input), seconds, uploadId }))
  const { window, dueAt } = await listPiece(store, piece, now)
  const isSeen = dueAt !== null && window.at(-1)?.run === run
  if (isSeen && !(found.showing === 'pieces' && found.filmed))
    await store.updateIf(gatherings, gatheringId, { run }, { set: { showing: 'pieces', filmed: true } })
  return { done: true as const }
})
