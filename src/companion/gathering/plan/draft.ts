import { instantAt } from '@/companion/operator/form/instant'
import type { GatheringKind } from '@xinglin/types/gathering'
import { addDays, civilDate } from '@/shared/time'

export interface PlanDraft {
  kind: GatheringKind
  boardId: string
  title: string
  about: string
  hostAccountId: string
  date: string
  from: string
  to: string
  place: string
  seats: string
  repeats: string
}

export const newPlan = (): PlanDraft => ({
  ...{ kind: 'hour', boardId: '', title: '', about: '', hostAccountId: '', date: addDays(civilDate(), 1) },
  ...{ from: '19:30', to: '20:30', place: '', seats: '30', repeats: '1' },
})

/** What is sent; empty fields go as they are, so that the server names them. */
export const inputOf = (draft: PlanDraft) => {
  const { kind, boardId, title, about, hostAccountId, date, from, to, place, seats, repeats } = draft
  return {
    ...{ kind, boardId, title, about, startsAt: instantAt(date, from), endsAt: instantAt(date, to) },
    ...(hostAccountId && { hostAccountId }),
    ...(kind === 'meeting' ? { place, seats: Number(seats) || null } : {}),
    repeats: Number(repeats) || 1,
  }
}
