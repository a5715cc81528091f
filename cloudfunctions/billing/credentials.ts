import type { Attempt, InsuranceSecret, Order } from './collections'
import { hospitalOrderNoOf } from './order'
import type { InsuranceOrder } from '../kernel/insurance-rail'

export type Credentials = Omit<InsuranceSecret, 'order'> & { order: InsuranceOrder }

/** What opens the fees of this try at the centre; null once they were taken back, or when later ones took their place. */
export const credentialsOf = ({ id, quotes, secret }: Order, { hospitalOrderNo }: Attempt): Credentials | null => {
  if (!secret?.order || hospitalOrderNo !== hospitalOrderNoOf(id, quotes)) return null
  return { ...secret, order: secret.order }
}
