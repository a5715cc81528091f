import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import type { ReactNode } from 'react'
import { AuthorLine } from '@/shared/community/author-line'
import { EntryPictures } from '@/shared/community/entry-pictures'
import { PostTags } from '@/shared/community/post-tags'
import { StateNote } from '@/shared/community/state-note'
import { Card } from '@/shared/ui/card'
import { tappable } from '@/shared/ui/tappable'
import { go } from '../go'
import { IdeaCard } from './idea-card'
import { MendActs } from './mend-acts'
import { Steps } from './steps'
import './post.scss'

/** The post itself: who, what, its pictures and steps, and for its author where it stands. */
export const PostBody = ({ post, acts }: { post: Post; acts: ReactNode }) => (
  <>
    <Card>
      <AuthorLine author={post.author} at={post.createdAt} mine={post.mine} edited={post.editedAt !== null} />
      <View className="post-body__tags">
        <PostTags post={post} />
      </View>
      {post.title ? <View className="post-body__title">{post.title}</View> : null}
      <View className="post-body__text">{post.text}</View>
      <EntryPictures entryId={post.id} pictures={post.pictures} />
      <Steps steps={post.steps} />
      <View
        {...tappable(`进版块 ${post.boardName}`)}
        className="post-body__board"
        onClick={() => go.board(post.boardId)}
      >
        来自 {post.boardName}
      </View>
      {post.mine ? (
        <StateNote state={post.state} remarks={post.remarks}>
          <MendActs entry={post} onEdit={() => go.compose({ postId: post.id })} />
        </StateNote>
      ) : null}
      {acts}
    </Card>
    {post.idea ? <IdeaCard idea={post.idea} /> : null}
  </>
)
