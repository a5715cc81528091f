import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWide } from '@/companion/layout/wide'
import { orpc } from '@/shared/api/client'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import '../entry.scss'
import { BoardCard } from './board-card'
import './health.scss'

const SPANS = [
  { value: '7', label: '近 7 天' },
  { value: '30', label: '近 30 天' },
] as const

const EMPTY = { icon: 'balance', title: '还没有版块', hint: '在“版块设置”里建一个' } as const

/** How each board fares: how much, how soon, and how often by staff. */
export function BoardHealth() {
  const [span, setSpan] = useState<'7' | '30'>('7')
  const wide = useWide()
  const days = span === '7' ? (7 as const) : (30 as const)
  const query = useQuery(
    orpc.community.getBoardHealth.queryOptions({ input: { days }, select: ({ boards }) => boards }),
  )
  return (
    <>
      <View className="entry__filter">
        <Choice options={SPANS} value={span} onChange={setSpan} />
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: (boards) => !boards.length }}>
        {(boards) => (
          <View className={wide ? 'health health--wide' : 'health'}>
            {boards.map((board) => (
              <BoardCard key={board.boardId} board={board} />
            ))}
          </View>
        )}
      </QueryView>
    </>
  )
}
