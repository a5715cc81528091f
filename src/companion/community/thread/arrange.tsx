import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { toast } from '@/shared/ui/toast'
import '../entry.scss'
import { BoardFilter } from '../unanswered/board-filter'

/** Where it stands: on top, among the best, on another board. */
export function Arrange({ post: { id: postId, pinned, featured, boardId } }: { post: Post }) {
  const arrange = useCommand(orpc.community.arrange, { onSuccess: () => toast('已调整') })
  return (
    <Section title="安排">
      <Card kind="list">
        <SwitchRow
          icon="place"
          first="置顶"
          second="排在版块最前面"
          on={pinned}
          onChange={(on) => arrange.mutate({ postId, pinned: on })}
        />
        <SwitchRow
          icon="star"
          first="精选"
          second="标为值得看的内容"
          on={featured}
          onChange={(on) => arrange.mutate({ postId, featured: on })}
        />
      </Card>
      <View className="entry__field">
        <Field label="所在版块" hint="换版块，评论一起过去">
          <BoardFilter
            boardId={boardId}
            onChange={(to) => to && to !== boardId && arrange.mutate({ postId, boardId: to })}
          />
        </Field>
      </View>
      <ErrorLine error={arrange.error} />
    </Section>
  )
}
