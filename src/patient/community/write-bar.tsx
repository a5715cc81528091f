import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { type PostWish, go } from './go'

/** The one main button of the lists. */
export const WriteBar = (wish: PostWish) =>
  useSession() === null ? null : (
    <Button icon="pen" onClick={() => go.compose(wish)}>
      写一写
    </Button>
  )
