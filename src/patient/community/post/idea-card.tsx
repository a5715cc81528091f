import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { IDEA_STATES } from '@/shared/community/words'
import { pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import './post.scss'

/** What the hospital says to a golden idea. */
export const IdeaCard = ({ idea: { state, words, at } }: { idea: NonNullable<Post['idea']> }) => (
  <Card kind="now" title="医院的答复" extra={<Tag>{IDEA_STATES[state]}</Tag>}>
    <View className="post-body__text">{words}</View>
    <View className="idea__at">{pastText(at)}</View>
  </Card>
)
