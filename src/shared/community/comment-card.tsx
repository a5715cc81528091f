import { View } from '@tarojs/components'
import type { Comment } from '@xinglin/types/community'
import type { ReactNode } from 'react'
import { classes } from '@/shared/ui/classes'
import { AuthorLine } from './author-line'
import { EntryPictures } from './entry-pictures'
import { StateNote } from './state-note'
import './comment-card.scss'

export interface CommentCardProps {
  comment: Comment
  /** What one can do with it, below. */
  acts?: ReactNode
  /** What its author can do where it does not show. */
  mend?: ReactNode
  /** A staff answer in a card of its own. */
  marked?: boolean
  /** Between text and acts. */
  children?: ReactNode
}

/** One comment: who, to whom, the words, the pictures. */
export const CommentCard = ({ comment, acts, mend, marked, children }: CommentCardProps) => (
  <View className={classes('comment', marked && 'comment--marked')}>
    <AuthorLine
      author={comment.author}
      at={comment.createdAt}
      mine={comment.mine}
      opener={comment.byOpener}
      edited={comment.editedAt !== null}
    />
    {comment.replyTo ? <View className="comment__to">回复 {comment.replyTo.name}</View> : null}
    <View className="comment__text">{comment.text}</View>
    <EntryPictures entryId={comment.id} pictures={comment.pictures} />
    {children}
    {comment.mine ? (
      <StateNote state={comment.state} remarks={comment.remarks}>
        {mend}
      </StateNote>
    ) : null}
    {acts ? <View className="comment__acts">{acts}</View> : null}
  </View>
)
