import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice, optionsOf } from '@/shared/ui/choice'
import type { EmptyProps } from '@/shared/ui/state-view'
import { go } from '../go'
import { PostList } from '../post-list'
import { usePosts } from '../use-posts'
import './board.scss'

type Order = 'active' | 'new' | 'unanswered'

const ORDERS = optionsOf<Order>({ active: '热议', new: '最新', unanswered: '待回答' })

const emptyOf = (boardId: string, order: Order): EmptyProps =>
  order === 'unanswered'
    ? { icon: 'check', title: '都有人回应了', hint: '有什么想问的，随时来问' }
    : {
        icon: 'chat',
        title: '这里还没有人说话',
        hint: '您可以第一个说说情况，医护会看到',
        action: { text: '写一写', onClick: () => go.compose({ boardId }) },
      }

/** What was said in a board: where people talk, the newest, or what waits for an answer. */
export function BoardPosts({ boardId }: { boardId: string }) {
  const [order, setOrder] = useState<Order>('active')
  const query = usePosts({ boardId, order })
  return (
    <>
      <View className="board-orders">
        <Choice options={ORDERS} value={order} onChange={setOrder} />
      </View>
      <PostList query={query} empty={emptyOf(boardId, order)} />
    </>
  )
}
