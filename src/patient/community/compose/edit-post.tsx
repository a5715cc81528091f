import type { Post } from '@xinglin/types/community'
import { back } from '@/patient/navigation'
import { serverNow } from '@/shared/server-time'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { mayEdit } from '../own'
import { usePost } from '../post/use-post'
import { EditForm } from './edit-form'

const late = {
  icon: 'clock',
  title: '现在不能改了',
  hint: '发布 15 分钟后不能再改，可以补充一条评论',
  action: { text: '返回', onClick: () => back('/community/home/index') },
} as const

const isMineToEdit = (post: Post) => mayEdit(post, serverNow())

/** To change a post of one's own. */
export function EditPost({ postId }: { postId: string }) {
  const query = usePost(postId)
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {(post) => (isMineToEdit(post) ? <EditForm post={post} /> : <Empty {...late} />)}
    </QueryView>
  )
}
