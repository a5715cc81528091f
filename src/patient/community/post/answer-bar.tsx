import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { useAct } from '../use-act'
import './answer-bar.scss'

const toggles = [
  { field: 'saved', icon: 'star', off: '收藏', on: '已收藏' },
  { field: 'followed', icon: 'message', off: '关注', on: '已关注' },
] as const

export interface AnswerBarProps {
  post: Post
  onWrite: () => void
}

/** Within the thumb's reach: say something, keep it, hear of it. */
export function AnswerBar({ post, onWrite }: AnswerBarProps) {
  const mark = useAct(orpc.community.markPost)
  return (
    <View className="answer-bar">
      <View {...tappable('说点什么')} className="answer-bar__box" onClick={onWrite}>
        说点什么
      </View>
      {toggles.map(({ field, icon, off, on }) => (
        <View
          key={field}
          {...tappable(post[field] ? on : off)}
          aria-pressed={post[field] ? 'true' : 'false'}
          className={classes('answer-bar__one', post[field] && 'answer-bar__one--on')}
          onClick={() => mark.isPending || mark.mutate({ postId: post.id, [field]: !post[field] })}
        >
          <Icon name={icon} />
          {post[field] ? on : off}
        </View>
      ))}
    </View>
  )
}
