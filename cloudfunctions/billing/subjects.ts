import type { SubjectResolver } from '../kernel/caller'
import { orders } from './collections'

export const orderSubject: SubjectResolver = async (store, id) => {
  const order = await store.get(orders, id)
  return order && { patientId: order.patientId, doctorId: null }
}
