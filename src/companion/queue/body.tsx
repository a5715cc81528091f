import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useNow } from '@/shared/hooks/now'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { Columns } from '../layout/columns'
import './body.scss'
import { CheckIn, useGiven } from './check-in'
import { ClinicCode } from './clinic-code'
import type { Hand } from './hand'
import { Lists } from './lists'
import { NowCard } from './now-card'
import { Opened } from './opened'
import { Rules } from './rules'
import { RunCard } from './run-card'
import { StopEntry } from './stop-entry'
import type { ClinicQueue, StaffPerson } from '@xinglin/types/queue'

const LOOK_MS = 15_000

export interface BodyProps {
  queue: ClinicQueue
  hand: Hand
  wide: boolean
  openId: string | null
  onOpen: (appointmentId: string | null) => void
  /** The buttons of the next step, on the desk. */
  steps: ReactNode
}

/** The queue from top to bottom: how it runs, who is before the doctor, who comes after. */
export function Body({ queue, hand, wide, openId, onOpen, steps }: BodyProps) {
  const now = useNow(LOOK_MS)
  const given = useGiven()
  const isOperator = useSession()?.role === 'operator'
  const shared = { queue, now, hand, openId }
  const checkIn = (who: StaffPerson) =>
    isOperator ? <CheckIn who={who} place={queue.place} hand={hand} onGiven={given.onGiven} /> : null
  return (
    <Columns panel={<Opened {...shared} byItself={wide && !isOperator} onClose={() => onOpen(null)} />}>
      <RunCard queue={queue} now={now} />
      <NowCard queue={queue} now={now} onOpen={onOpen}>
        {steps}
      </NowCard>
      <Lists {...shared} onOpen={onOpen} checkIn={checkIn} />
      <Rules rules={queue.rules} />
      <View className="clinic__foot">
        <Card kind="list">
          <ClinicCode sessionId={queue.sessionId} />
          <StopEntry sessionId={queue.sessionId} />
        </Card>
      </View>
      {given.sheet}
    </Columns>
  )
}
