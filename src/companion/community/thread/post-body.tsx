import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { AuthorLine } from '@/shared/community/author-line'
import { EntryPictures } from '@/shared/community/entry-pictures'
import { PostTags } from '@/shared/community/post-tags'
import { footOf } from '@/shared/community/words'
import { Card } from '@/shared/ui/card'
import '../entry.scss'
import { Moderate } from './moderate'

/** What was asked, with its pictures and steps. */
export const PostBody = ({ post }: { post: Post }) => (
  <Card>
    <AuthorLine author={post.author} at={post.createdAt} mine={post.mine} edited={post.editedAt !== null} />
    <View className="entry__field">
      <PostTags post={post} />
    </View>
    {post.title ? <View className="entry__title">{post.title}</View> : null}
    <View className="entry__text">{post.text}</View>
    {post.steps.map(({ when, text }, at) => (
      <View key={at} className="entry__step">
        <View className="entry__when">{when}</View>
        <View className="entry__text">{text}</View>
      </View>
    ))}
    <EntryPictures entryId={post.id} pictures={post.pictures} />
    <View className="entry__note">{`${post.boardName} · ${footOf(post)}`}</View>
    <Moderate entryId={post.id} />
  </Card>
)
