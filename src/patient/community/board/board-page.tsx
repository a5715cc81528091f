import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Members } from '../members'
import { WriteBar } from '../write-bar'
import { BoardHead } from './board-head'
import { BoardPosts } from './board-posts'

/** A board: what it is for, who answers, what was said. */
export function BoardPage({ boardId }: { boardId: string }) {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.community.getBoard.queryOptions({ input: { boardId }, enabled: signedIn }))
  return (
    <Page title={query.data?.name ?? '版块'} bar={<WriteBar boardId={boardId} />}>
      <Members>
        <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
          {(board) => (
            <>
              <BoardHead board={board} />
              <BoardPosts boardId={boardId} />
            </>
          )}
        </QueryView>
      </Members>
    </Page>
  )
}
