import { View } from '@tarojs/components'
import type { Comment, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { tappable } from '@/shared/ui/tappable'
import { LikeButton } from './like-button'
import { MoreSheet } from './more-sheet'
import './acts.scss'

export interface EntryActsProps {
  entry: Post | Comment
  isPost?: boolean
  onReply?: (() => void) | undefined
  /** A comment is changed where it stands. */
  onEdit?: () => void
}

/** Like, reply, and what is rarer behind one word. */
export function EntryActs({ entry, isPost, onReply, onEdit }: EntryActsProps) {
  const [open, setOpen] = useState(false)
  const shown = entry.state === 'shown'
  return (
    <View className="acts">
      {shown ? <LikeButton entry={entry} /> : null}
      {shown && onReply ? (
        <View {...tappable('回复')} className="acts__one" onClick={onReply}>
          回复
        </View>
      ) : null}
      <View className="acts__gap" />
      <View {...tappable('更多')} className="acts__one" onClick={() => setOpen(true)}>
        更多
      </View>
      {open ? (
        <MoreSheet entry={entry} isPost={isPost ?? false} onEdit={onEdit} onClose={() => setOpen(false)} />
      ) : null}
    </View>
  )
}
