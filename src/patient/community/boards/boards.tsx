import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/community'
import { useState } from 'react'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { matching } from '../lists'
import { SearchBox } from '@/patient/search-box'
import { useBoards } from '../use-boards'
import { BoardCard } from './board-card'

const NONE = { icon: 'search', title: '没有这个病的版块', hint: '换个说法试试，例如“血糖”写成“糖尿病”' } as const

const Found = ({ boards }: { boards: readonly Board[] }) =>
  boards.length ? (
    <View>
      {boards.map((board) => (
        <BoardCard key={board.id} board={board} />
      ))}
    </View>
  ) : (
    <Empty {...NONE} />
  )

/** Boards by illness. */
export function Boards() {
  const [word, setWord] = useState('')
  const query = useBoards()
  return (
    <>
      <SearchBox value={word} onChange={setWord} placeholder="写病名，例如 高血压" />
      <QueryView query={query} skeleton={<Skeleton shape="rows" count={6} />}>
        {({ boards }) => <Found boards={matching(boards, word)} />}
      </QueryView>
    </>
  )
}
