import type { Gathering } from '@xinglin/types/gathering'
import { useState } from 'react'
import { formErrors } from '@/companion/operator/form/errors'
import { instantAt } from '@/companion/operator/form/instant'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { civilDate, hospitalTime } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { TimeFields } from '../plan/time-fields'

const clockOf = (at: string) => hospitalTime(at).format('HH:mm')

/** Another time; those who signed up are told. */
export function MoveSheet({ gathering, onClose }: { gathering: Gathering; onClose: () => void }) {
  const planned = {
    date: civilDate(gathering.startsAt),
    from: clockOf(gathering.startsAt),
    to: clockOf(gathering.endsAt),
  }
  const [times, setTimes] = useState(planned)
  const move = useCommand(orpc.gathering.move, {
    onSuccess: () => {
      toast('改好了，已通知报名的病友')
      onClose()
    },
  })
  const { date, from, to } = times
  const isSame = date === planned.date && from === planned.from && to === planned.to
  const { at, general } = formErrors(move.error, ['startsAt'] as const)
  const send = () =>
    move.mutate({ gatheringId: gathering.id, startsAt: instantAt(date, from), endsAt: instantAt(date, to) })
  const button = (
    <Button busy={move.isPending} disabled={isSame} onClick={send}>
      {isSame ? '还是原来的时间' : '改到这个时间'}
    </Button>
  )
  return (
    <Sheet open title="改时间" onClose={onClose} action={button}>
      <TimeFields values={times} error={at.startsAt} onChange={(patch) => setTimes((old) => ({ ...old, ...patch }))} />
      <ErrorLine error={general} />
    </Sheet>
  )
}
