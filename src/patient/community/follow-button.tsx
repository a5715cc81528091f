import type { Board } from '@xinglin/types/community'
import { Button } from '@/shared/ui/button'
import { useFollowBoard } from './use-boards'

/** Follows a board, or leaves it. */
export function FollowButton({ board: { id, followed } }: { board: Board }) {
  const follow = useFollowBoard()
  return (
    <Button
      small
      kind={followed ? 'text' : 'secondary'}
      busy={follow.isPending}
      onClick={() => follow.mutate({ boardId: id, on: !followed })}
    >
      {followed ? '已关注' : '关注'}
    </Button>
  )
}
