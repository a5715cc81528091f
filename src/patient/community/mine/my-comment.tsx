import { View } from '@tarojs/components'
import type { Comment } from '@xinglin/types/community'
import { STATE_NAMES, nameOf } from '@/shared/community/words'
import { pastText } from '@/shared/time'
import { Tag } from '@/shared/ui/tag'
import { tappable } from '@/shared/ui/tappable'
import { go } from '../go'
import './my-comment.scss'

/** A comment of his, and under which post it stands. */
export const MyComment = ({ comment, title }: { comment: Comment; title: string }) => (
  <View
    {...tappable(`评论 ${comment.text.slice(0, 20)}`)}
    className="my-comment"
    onClick={() => go.post(comment.postId)}
  >
    <View className="my-comment__head">
      <View className="my-comment__about">
        {nameOf(comment.author)} · {pastText(comment.createdAt)}
      </View>
      {STATE_NAMES[comment.state] ? <Tag tone="apricot">{STATE_NAMES[comment.state]}</Tag> : null}
    </View>
    <View className="my-comment__text">{comment.text}</View>
    <View className="my-comment__title">评论了“{title}”</View>
  </View>
)
