import { useQuery } from '@tanstack/react-query'
import type {
  ExaminationKind,
  ExaminationPlan,
  ExaminationTime,
  PlannedExamination,
  RouteStop,
  WantedExamination,
} from '@xinglin/types/examination'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { useLeave } from '@/shared/hooks/leave'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'
import { toast } from '@/shared/ui/toast'
import { isTaken } from './words'

/** The doctor decides meanwhile. */
const CHECK_MS = 15_000

/** Another time than the proposed one, or not at all. */
type Choices = Partial<Record<ExaminationKind, ExaminationTime | 'skipped'>>

const wantedOf = (kind: ExaminationKind, { roomId, startsAt }: ExaminationTime): WantedExamination => ({
  kind,
  roomId,
  startsAt,
})

/** As the page shows it: the proposal with what was chosen instead. */
export interface ShownExamination extends PlannedExamination {
  skipped: boolean
}

const shownWith = (items: readonly PlannedExamination[], choices: Choices): ShownExamination[] =>
  items.map((item) => {
    const choice = item.state === 'proposed' ? choices[item.kind] : undefined
    const time = choice && choice !== 'skipped' ? choice : item.time
    return { ...item, time, skipped: choice === 'skipped' }
  })

const placesIn = (items: readonly ShownExamination[], which: (item: ShownExamination) => boolean) =>
  items.flatMap((item) => (which(item) && item.time ? [wantedOf(item.kind, item.time)] : []))

/** The way as it is with what was chosen instead; nothing when no examination is left on it. */
function routeWith(route: readonly RouteStop[], items: readonly ShownExamination[]): RouteStop[] {
  const stops = route.flatMap((stop): RouteStop[] => {
    if (!stop.kind) return [stop]
    const item = items.find(({ kind }) => kind === stop.kind)
    if (!item?.time || item.skipped) return []
    const { startsAt, floor, roomName } = item.time
    return [{ kind: stop.kind, at: startsAt, floor, name: roomName }]
  })
  return stops.length > 1 ? stops.sort((a, b) => (a.at < b.at ? -1 : 1)) : []
}

/** What was refused may be gone by now: ask again, and forget what was chosen. */
const STALE = ['PLACE_GONE', 'TIME_UNSUITABLE', 'NOT_NEEDED', 'VISIT_OVER']

export function usePlan(appointmentId: string) {
  const enabled = useSession() !== null
  const [choices, setChoices] = useState<Choices>({})
  const askLeave = useLeave('booking')
  const query = useQuery(
    orpc.examination.getPlan.queryOptions({
      input: { appointmentId },
      enabled,
      refetchInterval: usePolling(CHECK_MS),
    }),
  )
  const hold = useCommand(orpc.examination.hold, {
    onSuccess: (plan: ExaminationPlan) => {
      setChoices({})
      queryClient.setQueryData(orpc.examination.getPlan.queryKey({ input: { appointmentId } }), plan)
    },
    onError: (error) => {
      if (!STALE.includes(codeOf(error) ?? '')) return
      setChoices({})
      void query.refetch()
    },
  })
  const items = shownWith(query.data?.items ?? [], choices)
  const taken = placesIn(items, isTaken)
  const fresh = placesIn(items, ({ state, skipped }) => state === 'proposed' && !skipped)
  const send = (places: WantedExamination[], words: string) =>
    hold.mutate({ appointmentId, places }, { onSuccess: () => toast(words) })
  const choose = (kind: ExaminationKind, choice: ExaminationTime | 'skipped' | undefined) =>
    setChoices((old) => ({ ...old, [kind]: choice }))

  return {
    ...{ query, enabled, items, fresh, hold },
    route: routeWith(query.data?.route ?? [], items),
    /** Of all others, as they would be held. */
    othersThan: (kind: ExaminationKind) => [...taken, ...fresh].filter((each) => each.kind !== kind),
    accept: () => {
      askLeave()
      send([...taken, ...fresh], '已预留，等医生确认')
    },
    /** What is held moves at once; what is proposed is only chosen. */
    change: (item: ShownExamination, time: ExaminationTime) =>
      isTaken(item)
        ? send([...taken.filter(({ kind }) => kind !== item.kind), wantedOf(item.kind, time)], '时间已改好')
        : choose(item.kind, time),
    skip: (item: ShownExamination) => choose(item.kind, item.skipped ? undefined : 'skipped'),
    giveUp: (item: ShownExamination, done: () => void) =>
      hold.mutate(
        { appointmentId, places: taken.filter(({ kind }) => kind !== item.kind) },
        {
          onSuccess: () => {
            toast('位置已放回')
            done()
          },
        },
      ),
  }
}

export type PlanInHand = ReturnType<typeof usePlan>
