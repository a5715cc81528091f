import type { Order } from '@xinglin/types/billing'
import { consultIdIn } from '@/patient/consult/of-order'
import { to } from '@/patient/navigation'

/** To what an order pays for. */
export const seeSubject = ({ purpose, subjectId }: Pick<Order, 'purpose' | 'subjectId'>): void =>
  purpose === 'consultation' ? to.consult(consultIdIn(subjectId)) : to.appointment(subjectId)
