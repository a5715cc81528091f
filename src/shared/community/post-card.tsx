import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { Tag } from '@/shared/ui/tag'
import { tappable } from '@/shared/ui/tappable'
import { AuthorLine } from './author-line'
import { EntryPictureView } from './entry-picture'
import { STATE_NAMES, footOf, titleOf } from './words'
import { PostTags } from './post-tags'
import './post-card.scss'

export interface PostCardProps {
  post: Post
  /** Where lists of several boards meet. */
  withBoard?: boolean
  onOpen: () => void
}

const Cover = ({ post }: { post: Post }) => {
  const [first] = post.pictures
  if (!first || post.kind !== 'story') return null
  return (
    <View className="post-card__cover">
      <EntryPictureView entryId={post.id} pictureId={first.id} label="封面" size="page" />
    </View>
  )
}

const Thumb = ({ post }: { post: Post }) => {
  const [first] = post.pictures
  if (!first || post.kind === 'story') return null
  return (
    <View className="post-card__thumb">
      <EntryPictureView entryId={post.id} pictureId={first.id} label={`共 ${post.pictures.length} 张图片`} />
      {post.pictures.length > 1 ? <View className="post-card__many">{post.pictures.length} 张</View> : null}
    </View>
  )
}

/** A post in a list: who, what about, its first words, and how much was said; one call for a picture at most. */
export function PostCard({ post, withBoard, onOpen }: PostCardProps) {
  const title = titleOf(post)
  return (
    <View {...tappable(title)} className="post-card" hoverClass="post-card--pressed" onClick={onOpen}>
      <AuthorLine author={post.author} at={post.createdAt} mine={post.mine}>
        {post.mine && STATE_NAMES[post.state] ? <Tag tone="apricot">{STATE_NAMES[post.state]}</Tag> : null}
      </AuthorLine>
      <Cover post={post} />
      <View className="post-card__main">
        <View className="post-card__words">
          <PostTags post={post} />
          {post.title ? <View className="post-card__title">{post.title}</View> : null}
          <View className="post-card__text">{post.text}</View>
        </View>
        <Thumb post={post} />
      </View>
      <View className="post-card__foot">
        {withBoard ? <View className="post-card__board">{post.boardName}</View> : null}
        <View className="post-card__counts">{post.state === 'shown' ? footOf(post) : '现在只有您看得到'}</View>
        {post.staffAnswers > 0 ? <Tag>✓ 医护答过</Tag> : null}
      </View>
    </View>
  )
}
