import { type Block, reading } from '@xinglin/types/reading'
import { takeUpload } from '../attachment/public'
import { checkText, findBoard, staffMarkOf } from '../community/public'
import { operation } from '../kernel/operation'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { type Article, type KeptPicture, articles } from './collections'
import { rankOf } from './rank'
import { ownedBy } from './seen'

const SIGNS_A_MINUTE = 350
const VIDEO_MINUTES = 2

type SaveCall = Pick<Call<unknown, unknown>, 'store' | 'services' | 'newId' | 'caller' | 'now'>

type BlockInput =
  | Exclude<Block, { kind: 'picture' }>
  | { kind: 'picture'; uploadId?: string | undefined; pictureId?: string | undefined; caption: string }

const wordsOf = (block: BlockInput | Block): string => {
  if (block.kind === 'list') return block.items.join('\n')
  return block.kind === 'picture' ? block.caption : block.text
}

const pictureFor = async (
  call: SaveCall,
  { uploadId, pictureId }: { uploadId?: string | undefined; pictureId?: string | undefined },
  kept: readonly KeptPicture[],
): Promise<KeptPicture> => {
  const old = kept.find(({ id }) => id === pictureId)
  if (old) return old
  if (!uploadId) throw new Refusal('PICTURE_UNKNOWN', { field: 'blocks' })
  const { id, fileId, width, height } = await takeUpload(call, call.caller.accountId, uploadId, ['picture'])
  return { id, fileId, width: width ?? 0, height: height ?? 0 }
}

/** The blocks with their pictures taken in, one after the other. */
const layOut = async (call: SaveCall, wanted: readonly BlockInput[], kept: readonly KeptPicture[]) => {
  const blocks: Block[] = []
  const pictures: KeptPicture[] = []
  for (const block of wanted) {
    if (block.kind !== 'picture') {
      blocks.push(block)
      continue
    }
    const picture = await pictureFor(call, block, kept)
    const { fileId: _, ...shown } = picture
    pictures.push(picture)
    blocks.push({ kind: 'picture', picture: shown, caption: block.caption })
  }
  return { blocks, pictures }
}

const minutesOf = (blocks: readonly Block[]) =>
  Math.max(1, Math.round(blocks.map(wordsOf).join('').length / SIGNS_A_MINUTE))

const draftOf = (id: string, accountId: string, author: Article['author']) => ({
  ...{ id, authorAccountId: accountId, author, state: 'draft' as const },
  ...{ shownAt: null, publishedAt: null, reviewedAt: null, videoFileId: null },
})

export const save = operation(reading.save, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const { id: known, kind, boardIds, title, summary, sources, months, occasions, ages, videoUploadId } = input
  const id = known ?? newId('article')
  const before = known ? await ownedBy(store, known, caller) : await store.get(articles, id)
  const { decision, reasons } = checkText([title, summary, ...input.blocks.map(wordsOf)].join('\n'), { staff: true })
  if (decision === 'refuse') {
    throw errors.CONTENT_REFUSED({ data: { remarks: reasons.map(({ quote, say }) => ({ quote, say })) } })
  }
  const boards = await Promise.all(boardIds.map((boardId) => findBoard(store, boardId)))
  const boardNames = boards.flatMap((board) => (board ? [board.name] : []))
  if (boardNames.length < boardIds.length) throw errors.BOARD_UNKNOWN({ data: { field: 'boardIds' } })
  const laidOut = await layOut(call, input.blocks, before?.pictures ?? [])
  const video = videoUploadId ? await takeUpload(call, caller.accountId, videoUploadId, ['recording']) : null
  const videoFileId = video?.fileId ?? before?.videoFileId ?? null
  if (kind === 'video' && !videoFileId) throw errors.VIDEO_MISSING({ data: { field: 'videoUploadId' } })
  const author = await staffMarkOf(store, caller)
  if (!author) throw errors.FORBIDDEN()
  const base = before ?? draftOf(id, caller.accountId, author)
  const minutes = kind === 'video' ? VIDEO_MINUTES : minutesOf(laidOut.blocks)
  const { id: _, ...set } = {
    ...{ ...base, kind, boardIds, boardNames, title, summary, sources, ...laidOut, minutes, videoFileId },
    ...{ months, occasions, ages },
    rank: rankOf(base.state, now),
  }
  if (!(await store.insert(articles, { ...set, id }))) await store.updateIf(articles, id, {}, { set })
  return { articleId: id }
})
