import type { Standby as StandbyView } from '@xinglin/types/booking'
import type { Store } from '../kernel/store'
import { type Standby, standbys } from './collections'

/** 1 for the one who is next; null for those who no longer wait. */
const positionOf = async (store: Store, { sessionId, status, seq }: Standby): Promise<number | null> => {
  if (status !== 'waiting') return null
  const ahead = await store.find(standbys, { sessionId, status: 'waiting', seq: { $lt: seq } }, { limit: 1000 })
  return ahead.length + 1
}

export const standbyView = async (store: Store, standby: Standby): Promise<StandbyView> => {
  const { id, status, patientId, patientName, sessionId, doctorId, doctor, date, period, offer, joinedAt } = standby
  return {
    ...{ id, status, patientId, patientName, sessionId, doctorId, date, period, joinedAt },
    doctorName: doctor.name,
    departmentName: doctor.departmentName,
    position: await positionOf(store, standby),
    offer: status === 'offered' ? offer : null,
  }
}
