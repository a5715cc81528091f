import { challenge } from '@xinglin/types/challenge'
import { takeUpload } from '../attachment/public'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Challenge, type CheckIn, type Participation, challenges, participations } from './collections'
import { faultOf, rankOf, stateOn, withCheckIn } from './rules'
import { partId, viewOf } from './view'

/** The day's own write decides; whoever was quicker, on another phone, is built upon. */
const putDay = async (
  store: Store,
  part: Stored<Participation>,
  checkIn: CheckIn,
  { daysToFinish }: Pick<Challenge, 'daysToFinish'>,
  now: string,
): Promise<Stored<Participation>> => {
  const isNew = part.checkIns.every(({ date }) => date !== checkIn.date)
  const checkIns = withCheckIn(part.checkIns, checkIn)
  const isWhole = part.finishedOn === null && checkIns.length >= daysToFinish
  const set = {
    checkIns,
    ...(isNew ? { rank: rankOf(checkIns.length, now) } : {}),
    ...(isWhole ? { finishedOn: checkIn.date, dueAt: now } : {}),
  }
  const written = await store.updateIf(participations, part.id, { version: part.version }, { set })
  if (written) return written
  const again = await store.get(participations, part.id)
  if (!again?.partOf) throw new Refusal('NOT_IN')
  return putDay(store, again, checkIn, { daysToFinish }, now)
}

export const checkIn = operation(challenge.checkIn, async (call) => {
  const { input, caller, store, services, now, errors } = call
  const found = await store.get(challenges, input.challengeId)
  if (!found) throw errors.NOT_FOUND()
  const today = dayOf(now)
  if (stateOn(found, today) !== 'open') throw errors.NOT_OPEN()
  const part = await store.get(participations, partId(found.id, memberIdOf(services.vault, caller.accountId)))
  if (!part?.partOf) throw errors.NOT_IN()
  const fault = faultOf(found, input)
  if (fault?.code === 'VALUE_MISSING') throw errors.VALUE_MISSING({ data: { field: fault.field } })
  if (fault) throw errors.VALUE_UNLIKELY({ data: { field: fault.field, low: fault.low, high: fault.high } })
  if (found.measure === 'picture' && !input.uploadId) throw errors.PICTURE_MISSING({ data: { field: 'uploadId' } })
  const taken = input.uploadId ? await takeUpload(call, caller.accountId, input.uploadId, ['picture']) : null
  const day: CheckIn = {
    ...{ date: today, value: input.value ?? null, second: input.second ?? null },
    picture: taken && { id: taken.id, fileId: taken.fileId },
  }
  return viewOf(found, await putDay(store, part, day, found, now), today)
})
