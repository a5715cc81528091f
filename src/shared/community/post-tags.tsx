import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { Tag } from '@/shared/ui/tag'
import { IDEA_STATES, POST_KINDS } from './words'
import './post-card.scss'

/** What kind it is and what the staff made of it; nothing for an ordinary post. */
export function PostTags({ post }: { post: Post }) {
  const { pinned, featured, kind, idea, steps } = post
  if (!pinned && !featured && kind === 'post') return null
  return (
    <View className="post-tags">
      {pinned ? <Tag tone="apricot">置顶</Tag> : null}
      {featured ? <Tag tone="apricot">精选</Tag> : null}
      {kind === 'post' ? null : <Tag tone="grey">{POST_KINDS[kind]}</Tag>}
      {steps.length ? <Tag tone="grey">{steps.length} 步</Tag> : null}
      {idea ? <Tag>{IDEA_STATES[idea.state]}</Tag> : null}
    </View>
  )
}
