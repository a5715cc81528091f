import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import { dueWork } from '../kernel/jobs'
import type { Stored } from '../kernel/store'
import { addMinutes, clockOf, dayOf } from '../kernel/time'
import { post } from '../notify/public'
import { type Gathering, gatherings } from './collections'
import { reminderOf, stateOf } from './rules'
import { silenceDue } from './silence'

/** A host who forgot to end it: it ends by itself. */
const FORGOTTEN_MINUTES = 120

const whenWords = (at: string) => {
  const [, month, day] = dayOf(at).split('-').map(Number)
  return `${month}月${day}日 ${clockOf(at)}`
}

interface Letter {
  kind: string
  title: string
  body: string
}

/** What guests are told as it stands now; nothing where they know it. */
const letterFor = (gathering: Gathering, now: string): Letter | null => {
  const { title, cancelReason, moves, startsAt, place } = gathering
  const state = stateOf(gathering)
  if (state === 'cancelled') {
    return { kind: 'gathering.cancelled', title: '活动取消了', body: `“${title}”取消了：${cancelReason}` }
  }
  if (state === 'live') return { kind: 'gathering.live', title: '活动开始了', body: `“${title}”开始了，进来看看。` }
  const where = place ? `，${place}` : ''
  if (now >= reminderOf(startsAt) && now < startsAt) {
    return { kind: 'gathering.soon', title: '活动就要开始', body: `“${title}” ${clockOf(startsAt)} 开始${where}。` }
  }
  if (!moves) return null
  return { kind: 'gathering.moved', title: '活动改了时间', body: `“${title}”改到 ${whenWords(startsAt)}${where}。` }
}

const tell = async (gathering: Gathering, { kind, title, body }: Letter, { store, now }: ReactionContext) => {
  const { id: gatheringId, guests, moves, startsAt } = gathering
  const page = `/gathering/gathering/index?gatheringId=${gatheringId}`
  for (const { accountId } of guests) {
    const id = digest(kind, gatheringId, String(moves), startsAt, accountId)
    await post(store, { id, accountId, kind, title, body, page }, now)
  }
}

/** When it is to be looked at next. */
const nextOf = (gathering: Gathering, now: string): string | null => {
  const { startsAt, endsAt } = gathering
  const state = stateOf(gathering)
  if (state === 'planned')
    return now < reminderOf(startsAt) ? reminderOf(startsAt) : addMinutes(endsAt, FORGOTTEN_MINUTES)
  return state === 'live' ? addMinutes(endsAt, FORGOTTEN_MINUTES) : null
}

/** Never begun, or never ended. */
const isForgotten = (gathering: Gathering, now: string) =>
  ['planned', 'live'].includes(stateOf(gathering)) && now >= addMinutes(gathering.endsAt, FORGOTTEN_MINUTES)

const tend = async (gathering: Stored<Gathering>, context: ReactionContext) => {
  const { id, version } = gathering
  const { store, now } = context
  if (isForgotten(gathering, now)) {
    const set = { endedAt: now, openUntil: null, dueAt: null }
    return store.updateIf(gatherings, id, { version }, { set })
  }
  const letter = letterFor(gathering, now)
  if (letter) await tell(gathering, letter, context)
  return store.updateIf(gatherings, id, { version }, { set: { dueAt: nextOf(gathering, now) } })
}

export const gatheringDue = [dueWork(gatherings, tend), silenceDue]
