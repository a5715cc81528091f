import type { Store } from '../../../cloudfunctions/kernel/store'
import { type CallTask, callTasks, deliveries } from '../../../cloudfunctions/notify/collections'
import type { Visitor } from '../../support/hospital'

const CALL_BY = '2026-11-26T01:00:00.000Z'

/** Two calls to make and two that this operator has taken. */
export const putOnCallList = async (store: Store, { accountId }: Visitor, patientName: string, at: string) => {
  const about = { kind: 'clinic.stopped', title: '医生停诊', patientName, phone: '13800138000', words: '请改约' }
  const when = { callAt: at, callBy: CALL_BY, createdAt: at, doneAt: null, dueAt: null }
  const put = async (id: string, taken: Pick<CallTask, 'state' | 'claimedBy' | 'claimedAt'>) => {
    const rank = `${CALL_BY} ${at} ${id}`
    await store.insert(callTasks, { id, ...about, ...taken, ...when, rank, page: null, outcome: null, calls: [] })
    return id
  }
  const open = { state: 'open' as const, claimedBy: null, claimedAt: null }
  const claimed = { state: 'claimed' as const, claimedBy: accountId, claimedAt: at }
  return {
    open: [await put('call-1', open), await put('call-2', open)],
    claimed: [await put('call-3', claimed), await put('call-4', claimed)],
  }
}

/** Messages to this patient that went out nowhere. */
export const leaveUnsent = async (store: Store, { accountId }: Visitor, patient: string, at: string) => {
  const put = async (id: string) => {
    await store.insert(deliveries, {
      ...{ id, accountId, kind: 'visit.reminder', page: null, values: { patient }, letter: null, state: 'unsent' },
      ...{ left: [], tries: 0, sends: 0, grantId: null, looks: 0, createdAt: at, expiresAt: CALL_BY, lane: 0 },
      ...{ attempts: [{ channel: 'wechat', at, end: 'refused', code: 'NO_GRANT' }], dueAt: null },
    })
    return id
  }
  return [await put('unsent-1'), await put('unsent-2')]
}
