import type { Comment, Post } from '@xinglin/types/community'

/** What the sheets about one entry have in common. */
export interface EntrySheetProps {
  entry: Post | Comment
  isPost: boolean
  onClose: () => void
}
