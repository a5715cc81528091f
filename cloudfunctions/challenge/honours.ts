import type { Honour } from '@xinglin/types/challenge'
import { LOVED, accountOf } from '../community/public'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { post } from '../notify/public'
import { type Award, awards, participations } from './collections'

const CHALLENGES = 2

export const HONOURS: Record<Honour, { name: string; rule: string }> = {
  fighter: { name: '抗病达人', rule: `写下自己的康复故事，有 ${LOVED} 位病友点赞` },
  healthy: { name: '健康达人', rule: `完成 ${CHALLENGES} 个打卡挑战` },
  helper: { name: '公益之星', rule: '当月回答最多的十位病友里，大家投票，每月一位' },
}

export const PAGE = '/challenge/honours/index'

/** Once for good; who gets it is told. */
export const award = async (given: Award, { store, now }: ReactionContext) => {
  await store.insert(awards, given)
  const accountId = await accountOf(store, given.memberId)
  if (!accountId) return
  const { name } = HONOURS[given.honour]
  const letter = { kind: 'challenge.honoured', title: '您获得了一项荣誉', body: `恭喜您成为${name}，谢谢您带动大家。` }
  await post(store, { id: digest(given.id, accountId), accountId, ...letter, page: PAGE }, now)
}

const finishedBy = async (store: Store, memberId: string) => {
  const order = { field: 'joinedAt' as const, direction: 'asc' as const }
  const all = await store.find(participations, { memberId }, { order, limit: 1000 })
  return all.filter(({ finishedOn }) => finishedOn).length
}

/** 健康达人, with the second challenge that is whole. */
export const honourHealthy = async (memberId: string, context: ReactionContext) => {
  if ((await finishedBy(context.store, memberId)) < CHALLENGES) return
  const what = `完成 ${CHALLENGES} 个打卡挑战`
  await award({ id: `healthy:${memberId}`, honour: 'healthy', memberId, since: dayOf(context.now), for: what }, context)
}
