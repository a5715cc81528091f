import type { Client } from '@orpc/client'
import type { CallContext } from '@xinglin/types/operation'
import type { Ticket } from '@xinglin/types/queue'
import { useCommand } from '@/shared/api/command'
import { Button, type ButtonProps } from '@/shared/ui/button'
import { toast } from '@/shared/ui/toast'
import type { Hand } from './hand'

export interface MoveButtonProps<I, O, E extends Error> extends Pick<ButtonProps, 'kind' | 'small'> {
  hand: Hand
  move: { call: Client<CallContext, I, O, E> }
  input: I
  children: string
  /** Said when it is done, of the ticket that it was done to. */
  done?: (ticket: Ticket) => string
  then?: (ticket: Ticket) => void
}

/**
 * One move of the queue. Its wish keeps one key until it is answered, so give it a `key` that changes with what is meant:
 * a new wish must not find an old one's answer.
 */
export function MoveButton<I, O extends { ticket: Ticket }, E extends Error>(props: MoveButtonProps<I, O, E>) {
  const { hand, move, input, children, done, then, kind = 'primary', small = false } = props
  const { isPending, mutate } = useCommand(move, {
    onMutate: hand.begin,
    onError: hand.failed,
    onSuccess: async ({ ticket }) => {
      if (done) toast(done(ticket))
      then?.(ticket)
      await hand.done()
    },
  })
  return (
    <Button kind={kind} small={small} busy={isPending} disabled={!isPending && hand.held} onClick={() => mutate(input)}>
      {children}
    </Button>
  )
}
