import type { VideoCall } from '@xinglin/types/consult-calls'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useLive } from '@/shared/hooks/live'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { enterCall } from './session'
import type { Side } from './types'
import { otherWords } from './words'

const ASK_MS = 2_000

export interface CallButtonsProps {
  consultId: string
  /** The call under way; null for none. */
  callId: string | null
  side: Side
  /** Camera and microphone are not open. */
  disabled: boolean
  onThread: (() => void) | null
}

const enter = (side: Side) => (call: VideoCall) => void enterCall(call, side).catch(() => toast('没接通，请再试一次'))

function Start({ consultId, side, disabled }: CallButtonsProps) {
  const start = useCommand(orpc.consult.startCall, { onSuccess: enter(side) })
  return (
    <>
      <ErrorLine error={start.error} />
      <Button icon="video" disabled={disabled} busy={start.isPending} onClick={() => start.mutate({ consultId })}>
        呼叫{otherWords(side)}
      </Button>
    </>
  )
}

type Given = Omit<CallButtonsProps, 'callId'> & { callId: string }

/** The other's call is answered; one's own, from another device or before a reload, is gone back into. */
function Answer({ consultId, callId, side, disabled, onThread }: Given) {
  const one = { consultId, callId }
  const { data } = useLive(orpc.consult.watchCall, { ...one, after: 0 }, { everyMs: ASK_MS })
  const answer = useCommand(orpc.consult.answerCall, { onSuccess: enter(side) })
  const decline = useCommand(orpc.consult.endCall, { onSuccess: () => onThread?.() })
  const isIncoming = data?.call.state === 'ringing' && data.call.by !== side
  return (
    <>
      <ErrorLine error={answer.error ?? decline.error} />
      <Button icon="video" disabled={disabled} busy={answer.isPending} onClick={() => answer.mutate(one)}>
        {isIncoming ? '接听' : '回到通话'}
      </Button>
      <Button kind="text" busy={decline.isPending} onClick={() => decline.mutate(one)}>
        {isIncoming ? '现在不方便' : '结束通话'}
      </Button>
    </>
  )
}

/** Calls, answers or declines. */
export const CallButtons = ({ callId, ...rest }: CallButtonsProps) =>
  callId ? <Answer {...rest} callId={callId} /> : <Start {...rest} callId={null} />
