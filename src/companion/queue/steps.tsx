import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import type { Hand } from './hand'
import { MoveButton } from './move-button'
import { presentIn, standingOf, stepOf } from './standing'
import './steps.scss'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'

interface StepProps {
  queue: ClinicQueue
  hand: Hand
}

const CallNext = ({ queue: { sessionId }, hand }: StepProps) => (
  <MoveButton hand={hand} move={orpc.queue.callNext} input={{ sessionId }} done={({ number }) => `已叫 ${number} 号`}>
    叫下一位
  </MoveButton>
)

interface OfOneProps {
  hand: Hand
  sessionId: string
  ticket: StaffTicket
  /** At the door, while somebody else is in the room: say whose button it is. */
  named?: boolean
}

/** For who is called: once more, or not there. */
const CallMoves = ({ sessionId, ticket: { appointmentId, number }, hand, named = false }: OfOneProps) => (
  <>
    <MoveButton
      kind="secondary"
      hand={hand}
      move={orpc.queue.callAgain}
      input={{ sessionId, appointmentId }}
      done={({ calls }) => `${number} 号，第 ${calls} 次`}
    >
      {named ? `再叫 ${number} 号` : '再叫一次'}
    </MoveButton>
    <MoveButton
      kind="secondary"
      hand={hand}
      move={orpc.queue.skip}
      input={{ sessionId, appointmentId }}
      done={() => `${number} 号已过号`}
    >
      {named ? `${number} 号过号` : '没来，过号'}
    </MoveButton>
  </>
)

const Receive = ({ sessionId, ticket, hand }: OfOneProps) => (
  <>
    <View className="steps__more">
      <CallMoves sessionId={sessionId} ticket={ticket} hand={hand} />
    </View>
    <MoveButton hand={hand} move={orpc.queue.startVisit} input={{ sessionId, appointmentId: ticket.appointmentId }}>
      {`${ticket.number} 号到了，接诊`}
    </MoveButton>
  </>
)

/** For who is in the room, when the visit is not over yet. */
const VisitMoves = ({ sessionId, ticket: { appointmentId, number }, hand }: OfOneProps) => (
  <>
    <MoveButton
      kind="secondary"
      hand={hand}
      move={orpc.queue.backToQueue}
      input={{ sessionId, appointmentId, why: 'tests' as const }}
      done={() => `${number} 号去检查，回来优先`}
    >
      去检查
    </MoveButton>
    <MoveButton
      kind="secondary"
      hand={hand}
      move={orpc.queue.backToQueue}
      input={{ sessionId, appointmentId, why: 'next' as const }}
      done={() => `${number} 号放回队列`}
    >
      先放回队列
    </MoveButton>
  </>
)

/** While one is in the room the next one can be called to the door. */
const CallAhead = ({ queue: { sessionId, waiting }, hand }: StepProps) =>
  waiting.length ? (
    <MoveButton
      kind="secondary"
      hand={hand}
      move={orpc.queue.callNext}
      input={{ sessionId }}
      done={({ number }) => `已叫 ${number} 号到门口`}
    >
      先叫下一位
    </MoveButton>
  ) : null

const Finish = ({ queue, ticket, hand }: StepProps & { ticket: StaffTicket }) => {
  const { sessionId } = queue
  const { called } = standingOf(queue)
  return (
    <>
      {called ? (
        <View className="steps__more">
          <CallMoves sessionId={sessionId} ticket={called} hand={hand} named />
        </View>
      ) : null}
      <View className="steps__more">
        <VisitMoves sessionId={sessionId} ticket={ticket} hand={hand} />
        {called ? null : <CallAhead queue={queue} hand={hand} />}
      </View>
      <MoveButton
        hand={hand}
        move={orpc.queue.finish}
        input={{ sessionId, appointmentId: ticket.appointmentId }}
        done={({ number }) => `${number} 号已完成`}
      >
        {`完成 ${ticket.number} 号的就诊`}
      </MoveButton>
    </>
  )
}

/** Whether there is anything to tap. */
export const hasStep = (queue: ClinicQueue, unconfirmed: boolean): boolean =>
  !queue.over && (unconfirmed || presentIn(queue) !== null)

export interface StepsProps extends StepProps {
  /** A doctor says first that it is he. */
  unconfirmed: boolean
  onConfirm: () => void
}

/** The one next thing to do, large, and beside it what else can become of that patient. */
export function Steps({ queue, hand, unconfirmed, onConfirm }: StepsProps) {
  const step = stepOf(queue)
  const ticket = presentIn(queue)
  if (!hasStep(queue, unconfirmed)) return null
  if (unconfirmed)
    return (
      <Button icon="shield" onClick={onConfirm}>
        先确认本人，再叫号
      </Button>
    )
  if (!ticket) return null
  if (step === 'call') return <CallNext queue={queue} hand={hand} />
  if (step === 'finish') return <Finish queue={queue} ticket={ticket} hand={hand} />
  return <Receive sessionId={queue.sessionId} ticket={ticket} hand={hand} />
}
