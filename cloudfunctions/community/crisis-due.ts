import { operatorAccounts } from '../identity/public'
import type { ReactionContext } from '../kernel/events'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { addMinutes, toMs } from '../kernel/time'
import { type Crisis, crises } from './collections'
import { tell } from './staff-letters'

/** While nobody takes it, operators are told again so many minutes after it came. */
const AGAIN_AFTER = [0, 5, 15, 30, 60] as const

const nextAt = ({ at }: Crisis, now: string): string | null => {
  const minutes = (toMs(now) - toMs(at)) / 60_000
  const next = AGAIN_AFTER.find((after) => after > minutes)
  return next === undefined ? null : addMinutes(at, next)
}

/** To every operator at once, and again until one takes it. */
const alarm = async (crisis: Stored<Crisis>, context: ReactionContext) => {
  const { id, version, state, at, dueAt } = crisis
  const { store, now } = context
  if (state !== 'open') return store.updateIf(crises, id, { version }, { set: { dueAt: null } })
  const again = dueAt === at ? '' : '还没有人接手。'
  const letter = {
    ...{ of: `${id}:${dueAt ?? at}`, kind: 'community.crisis', page: '/community/crises/index' },
    ...{ title: '社区里有人可能有危险', body: `${again}请马上查看并接手。` },
    values: { status: again ? '无人接手' : '等人接手', time: at },
  }
  for (const accountId of await operatorAccounts(store)) await tell(context, accountId, letter)
  return store.updateIf(crises, id, { version }, { set: { dueAt: nextAt(crisis, now) } })
}

export const crisisDue = dueWork(crises, alarm)
