import { isDefinedError } from '@orpc/client'
import type { ListedVisit } from '@xinglin/types/clinics'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { momentText } from '@/shared/time'
import { toast } from '@/shared/ui/toast'
import { VISIT_WORDS } from './visit-words'

export type Outcome = 'fulfilled' | 'noshow'

const DONE: Record<Outcome, string> = { fulfilled: '已记到诊', noshow: '已记爽约' }

/** Records who came; `wordsFor` says why it did not work for one visit. */
export function useAttendance({ onDone, onRefused }: { onDone: () => void; onRefused: (id: string) => void }) {
  const command = useCommand(orpc.booking.recordAttendance, {
    onSuccess: (_, { outcome }) => {
      toast(DONE[outcome])
      onDone()
    },
    onError: (_, { appointmentId }) => onRefused(appointmentId),
  })
  const { error, variables, isPending, mutate, reset } = command
  const words = () => {
    if (isDefinedError(error) && error.code === 'NOT_STARTED')
      return `${momentText(error.data.startsAt)} 开始后才能记录`
    if (isDefinedError(error) && error.code === 'NOT_CHANGEABLE')
      return `现在是“${VISIT_WORDS[error.data.status]}”，不能再改`
    return errorText(error)
  }
  const isAbout = (visit: ListedVisit) => variables?.appointmentId === visit.appointmentId
  return {
    record: ({ appointmentId }: ListedVisit, outcome: Outcome) => mutate({ appointmentId, outcome }),
    busy: (visit: ListedVisit) => isPending && isAbout(visit),
    wordsFor: (visit: ListedVisit) => (error && isAbout(visit) ? words() : null),
    forget: reset,
  }
}

export type Attendance = ReturnType<typeof useAttendance>
