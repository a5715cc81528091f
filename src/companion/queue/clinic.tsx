import { useState } from 'react'
import { civilDate } from '@/shared/time'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ReceptionSheet } from '../day/reception-sheet'
import { Notice } from '../layout/notice'
import { StaffPage } from '../layout/staff-page'
import { useWide } from '../layout/wide'
import { Body } from './body'
import { Freshness } from './freshness'
import { useHand, type Hand } from './hand'
import { footprintOf } from './standing'
import { Steps, hasStep } from './steps'
import type { ClinicQueue } from '@xinglin/types/queue'
import { useClinicQueue } from './use-clinic-queue'
import { useReception } from './use-reception'
import { clinicName } from './words'

type Reception = ReturnType<typeof useReception>

/** The next step with what the last tap met; null when there is nothing to do. One confirms on the day, not before. */
function barOf(queue: ClinicQueue | undefined, hand: Hand, { unconfirmed: open, ask }: Reception) {
  const unconfirmed = open && queue?.date === civilDate()
  if (!queue || (!hand.trouble && !hasStep(queue, unconfirmed))) return null
  return (
    <>
      {hand.trouble ? <Notice>{hand.trouble}</Notice> : null}
      <Steps key={footprintOf(queue)} queue={queue} hand={hand} unconfirmed={unconfirmed} onConfirm={ask} />
    </>
  )
}

/** A doctor's half day: the one next step, who comes after, and everybody else of it. */
export function Clinic({ sessionId }: { sessionId: string }) {
  const { query, caughtUp } = useClinicQueue(sessionId)
  const { data } = query
  const reception = useReception(sessionId)
  const footprint = data ? footprintOf(data) : ''
  const hand = useHand({ footprint, refresh: query.refetch, caughtUp, onUnconfirmed: reception.ask })
  const [openId, setOpenId] = useState<string | null>(null)
  const wide = useWide()
  const bar = barOf(data, hand, reception)
  return (
    <StaffPage title={data ? clinicName(data) : '门诊队列'} bar={wide ? null : bar}>
      <QueryView query={query} skeleton={<Skeleton count={6} />}>
        {(queue) => (
          <>
            <Freshness since={query.since} />
            <Body {...{ queue, hand, wide, openId }} onOpen={setOpenId} steps={wide ? bar : null} />
          </>
        )}
      </QueryView>
      {reception.asking ? (
        <ReceptionSheet sessionId={sessionId} onConfirmed={reception.dismiss} onClose={reception.dismiss} />
      ) : null}
    </StaffPage>
  )
}
