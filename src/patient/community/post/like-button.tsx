import { View } from '@tarojs/components'
import type { Comment, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { type Answered, likesOf } from '../own'
import { useAct } from '../use-act'
import './acts.scss'

/** Thanks, once each. */
export function LikeButton({ entry }: { entry: Post | Comment }) {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { likes, liked } = likesOf(entry, answered)
  const like = useAct(orpc.community.like, {
    onSuccess: (answer) => setAnswered({ ...answer, then: entry.likes }),
  })
  const tap = () => like.isPending || like.mutate({ entryId: entry.id, on: !liked })
  return (
    <View
      {...tappable(liked ? '取消赞' : '赞')}
      aria-pressed={liked ? 'true' : 'false'}
      className={classes('acts__one', liked && 'acts__one--on')}
      onClick={tap}
    >
      <Icon name={liked ? 'heart-full' : 'heart'} className="acts__icon" />
      {liked ? '已赞' : '赞'} {likes > 0 ? likes : ''}
    </View>
  )
}
