import { useQuery } from '@tanstack/react-query'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { api } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { BoardForm } from './board-form'
import { NEW, draftOf } from './draft'

/** The board, and who its staff are by their accounts. */
const load = async (boardId: string) => {
  const [board, { staff }] = await Promise.all([
    api.community.getBoard({ boardId }),
    api.community.getBoardSettings({ boardId }),
  ])
  return draftOf(board, staff)
}

function Existing({ boardId }: { boardId: string }) {
  const query = useQuery({ queryKey: ['board-settings', boardId], queryFn: () => load(boardId) })
  if (query.data) return <BoardForm initial={query.data} />
  return (
    <StaffPage title="编辑版块">
      <Narrow>
        <QueryView query={query} skeleton={<Skeleton shape="card" />}>
          {() => null}
        </QueryView>
      </Narrow>
    </StaffPage>
  )
}

/** A new board, or one to change. */
export const EditBoard = ({ boardId }: { boardId: string | undefined }) =>
  boardId ? <Existing boardId={boardId} /> : <BoardForm initial={NEW} />
