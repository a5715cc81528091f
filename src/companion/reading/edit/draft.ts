import { linesOf } from '@/companion/operator/form/lines'
import type { AgeGroup, Block, Occasion, ReadingKind, Weather, WholeArticle } from '@xinglin/types/reading'
import type { Attached } from '@/shared/attachments/attached'
import type { SentFilm } from './video-field'

/** A block while it is written: a list is its lines, a picture is one that was sent or one that stands there. */
export type DraftBlock =
  | { kind: 'heading' | 'text' | 'notice' | 'list'; text: string }
  | {
      kind: 'picture'
      caption: string
      sent: Attached | null
      picture: { id: string; width: number; height: number } | null
    }

export interface ArticleDraft {
  id: string | null
  kind: ReadingKind
  boardIds: string[]
  title: string
  summary: string
  blocks: DraftBlock[]
  sources: string
  months: string[]
  occasions: (Occasion | Weather)[]
  ages: AgeGroup[]
  video: SentFilm | null
  /** One that was saved before stands in it. */
  hasVideo: boolean
}

export const NEW: ArticleDraft = {
  ...{ id: null, kind: 'article', boardIds: [], title: '', summary: '', blocks: [{ kind: 'text', text: '' }] },
  ...{ sources: '', months: [], occasions: [], ages: [], video: null, hasVideo: false },
}

type WrittenWhole = WholeArticle & { months: number[] } & Pick<ArticleDraft, 'occasions' | 'ages'>

const draftBlock = (block: Block): DraftBlock => {
  if (block.kind === 'list') return { kind: 'list', text: block.items.join('\n') }
  if (block.kind === 'picture') return { kind: 'picture', caption: block.caption, sent: null, picture: block.picture }
  return { kind: block.kind, text: block.text }
}

export const draftOf = (article: WrittenWhole): ArticleDraft => {
  const { id, kind, boardIds, title, summary, blocks, sources, months, occasions, ages, hasVideo } = article
  return {
    ...{ id, kind, boardIds, title, summary, blocks: blocks.map(draftBlock), sources: sources.join('\n') },
    ...{ months: months.map(String), occasions, ages, video: null, hasVideo },
  }
}

const isWritten = (block: DraftBlock) =>
  block.kind === 'picture' ? block.sent !== null || block.picture !== null : block.text.trim() !== ''

const inputBlock = (block: DraftBlock) => {
  if (block.kind === 'picture') {
    const { caption, sent, picture } = block
    return {
      ...{ kind: 'picture' as const, caption },
      ...(sent ? { uploadId: sent.uploadId } : picture ? { pictureId: picture.id } : {}),
    }
  }
  return block.kind === 'list'
    ? { kind: 'list' as const, items: linesOf(block.text) }
    : { kind: block.kind, text: block.text.trim() }
}

/** What is sent: blocks that are still empty stay at home. */
export const inputOf = ({ id, kind, boardIds, title, summary, blocks, ...rest }: ArticleDraft) => ({
  ...(id && { id }),
  ...{ kind, boardIds, title, summary, blocks: blocks.filter(isWritten).map(inputBlock) },
  ...{ sources: linesOf(rest.sources), months: rest.months.map(Number), occasions: rest.occasions, ages: rest.ages },
  ...(kind === 'video' && rest.video && { videoUploadId: rest.video.uploadId }),
})
