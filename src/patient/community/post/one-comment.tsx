import { View } from '@tarojs/components'
import type { Comment } from '@xinglin/types/community'
import { useState } from 'react'
import { CommentCard } from '@/shared/community/comment-card'
import { StaffWays } from '../staff-ways'
import { EditCommentSheet } from './edit-comment-sheet'
import { EntryActs } from './entry-acts'
import { MendActs } from './mend-acts'
import './post.scss'

const ADVICE = '这是一般性建议，不能代替面诊'

export interface OneCommentProps {
  comment: Comment
  onReply: (comment: Comment) => void
  /** Of somebody who answers for the hospital: in a card of its own, with the way to him. */
  marked?: boolean
}

/** A comment with all one can do about it. */
export function OneComment({ comment, onReply, marked }: OneCommentProps) {
  const [editing, setEditing] = useState(false)
  const { author } = comment
  const edit = () => setEditing(true)
  return (
    <>
      <CommentCard
        comment={comment}
        marked={marked ?? false}
        mend={<MendActs entry={comment} onEdit={edit} />}
        acts={<EntryActs entry={comment} onReply={() => onReply(comment)} onEdit={edit} />}
      >
        {marked ? <View className="answers__advice">{ADVICE}</View> : null}
        {author.kind === 'staff' ? <StaffWays staff={author.staff} /> : null}
      </CommentCard>
      {editing ? <EditCommentSheet comment={comment} onClose={() => setEditing(false)} /> : null}
    </>
  )
}
