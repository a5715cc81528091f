import { useQuery } from '@tanstack/react-query'
import { ComingForm } from '@/companion/layout/coming-form'
import { api } from '@/shared/api/client'
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
  return <ComingForm title="编辑版块" query={query} />
}

/** A new board, or one to change. */
export const EditBoard = ({ boardId }: { boardId: string | undefined }) =>
  boardId ? <Existing boardId={boardId} /> : <BoardForm initial={NEW} />
