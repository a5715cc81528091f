import type { Launch } from '@xinglin/types/launch'
import { coupons, ledger, orders, refunds } from '../../cloudfunctions/billing/collections'
import type { Bill } from '../../cloudfunctions/billing/open-order'
import { agendas, appointments, slots, standbys } from '../../cloudfunctions/booking/collections'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import type { Books } from '../support/audit'
import type { MoneyBooks } from '../support/money'
import { type ClinicDay, DAY } from './clinic-day'

/** A bill of one line, to be paid within a quarter of an hour. */
export const billOf = (
  subjectId: string,
  patient: Bill['patient'],
  feeFen: number,
  refundableMinutes: number,
  now: string,
): Bill => ({
  ...{ purpose: 'registration', subjectId, patient, openedBy: patient.accountId, title: '挂号', about: '' },
  lines: [
    {
      ...{ name: '诊察费', nationalCode: '0011', hospitalCode: 'Z', quantity: 1 },
      ...{ unitFen: feeFen, amountFen: feeFen },
    },
  ],
  insuranceFacts: {
    ...{ visitKind: '12', visitNo: '1', startsAt: now },
    department: { code: 'd', name: '心血管内科' },
    doctor: { code: 'd', name: '林静' },
  },
  expiresAt: addMinutes(now, 15),
  refundableUntil: addMinutes(now, refundableMinutes),
})

/** What the hospital believes about one clinic day and its money. */
export const booksOf = async (
  store: Store,
  day: ClinicDay,
  orderIds: readonly string[],
  couponIds: readonly string[],
): Promise<MoneyBooks & Books> => {
  const ofOrders = { orderId: { $in: orderIds } }
  const agendaIds = day.patientIds.map((id) => `${id}:${DAY}`)
  return {
    orders: await store.getMany(orders, orderIds),
    refunds: await store.find(refunds, ofOrders),
    ledger: await store.find(ledger, ofOrders),
    coupons: await store.getMany(coupons, couponIds),
    appointments: await store.find(appointments, { doctorId: day.doctorId }),
    slots: await store.getMany(slots, day.slotIds),
    standbys: await store.find(standbys, { doctorId: day.doctorId }),
    agendas: await store.getMany(agendas, agendaIds),
  }
}

/** The payment that a pretended wallet was given to show. */
export const tradeOf = (launch: Launch): string | null => {
  if (launch.kind === 'alipay-trade') return launch.tradeNo
  return launch.kind === 'alipay-medical' ? (launch.payUrl.split('/').at(-1) ?? null) : null
}
