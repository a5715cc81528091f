import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { useCallback, useEffect, useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { civilDate, momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { toast } from '@/shared/ui/toast'
import { DayStrip } from '../clinic/day-strip'
import { HalfDayCard } from '../clinic/half-day'
import type { NearSlot } from '../clinic/slots'
import { useClinic } from '../clinic/use-clinic'
import { BookingErrorNote } from '../trouble/trouble-note'
import { lookAgain, unansweredIn } from '../trouble/unanswered'
import './move-sheet.scss'

function useMove({ id, doctorId, startsAt, slotId: heldId }: Appointment, onDone: () => void) {
  const [date, setDate] = useState(civilDate(startsAt))
  const [slotId, setSlotId] = useState<string | null>(null)
  const clinic = useClinic(doctorId, date)
  const done = useCallback(() => {
    toast('已改约')
    onDone()
  }, [onDone])
  const move = useCommand(orpc.booking.reschedule, { onSuccess: done, onError: lookAgain })
  const lost = unansweredIn(move)?.slotId
  // The answer got lost, but the appointment itself tells that it was done.
  const moved = lost === heldId
  useEffect(() => {
    if (moved) done()
  }, [moved, done])
  const choose = (chosen: string | null, day = date) => {
    setDate(day)
    setSlotId(chosen)
    move.reset()
  }
  // A place asked for without an answer may be his own by now, and then it looks taken.
  const slot = clinic.slots.find((each) => each.id === slotId && (each.status === 'open' || each.id === lost)) ?? null
  const send = () => slot && move.mutate({ appointmentId: id, slotId: slot.id })
  return { clinic, slot, choose, move, send, lost }
}

export interface MoveSheetProps {
  appointment: Appointment
  onClose: () => void
}

/** 改约: another time of the same doctor; the old place is kept until the new one is had. */
export function MoveSheet({ appointment, onClose }: MoveSheetProps) {
  const { clinic, slot, choose, move, send, lost } = useMove(appointment, onClose)
  const pickNear = ({ slotId, startsAt }: NearSlot) => choose(slotId, civilDate(startsAt))
  const action = (
    <>
      <BookingErrorNote error={move.error} date={clinic.date} onPick={pickNear} />
      {lost ? <View className="move__unsure">还不知道改好没有，再点一次也只改一次</View> : null}
      <View className="move__button">
        <Button disabled={!slot} busy={move.isPending} onClick={send}>
          {slot ? `改到 ${momentText(slot.startsAt)}` : '请选一个新时间'}
        </Button>
      </View>
    </>
  )
  return (
    <Sheet open title="改个时间" onClose={onClose} action={action}>
      <View className="move__rule">原来是 {momentText(appointment.startsAt)}，新的约上以前一直给您留着。</View>
      <QueryView query={clinic.query} skeleton={<Skeleton shape="card" count={2} />}>
        {() => (
          <>
            <DayStrip days={clinic.days} date={clinic.date} onChange={(day) => choose(null, day)} />
            <View className="move__halves">
              {clinic.halfDays.length ? null : <View className="move__none">这一天没有门诊，看看别的日子</View>}
              {clinic.halfDays.map((half) => (
                <HalfDayCard key={half.session.id} half={half} slotId={slot?.id ?? null} onPick={choose} />
              ))}
            </View>
          </>
        )}
      </QueryView>
    </Sheet>
  )
}
