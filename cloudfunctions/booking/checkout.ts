import { booking } from '@xinglin/types/booking'
import { openOrder } from '../billing/public'
import { operation } from '../kernel/operation'
import { cancelUntil } from './appointment'
import { type Appointment, appointments } from './collections'
import { visitName } from './words'

/** 挂号与诊察费 as the insurance catalogue groups them; each hospital's own codes go here with its price list. */
export const lineOf = ({ feeFen, doctor }: Appointment) => ({
  name: `门诊诊察费（${doctor.departmentName}）`,
  nationalCode: '001102000010000-110200001',
  hospitalCode: 'ZC0001',
  quantity: 1,
  unitFen: feeFen,
  amountFen: feeFen,
})

export const insuranceFactsOf = (appointment: Appointment) => ({
  visitKind: '12' as const,
  visitNo: appointment.number,
  department: { code: appointment.doctor.departmentId, name: appointment.doctor.departmentName },
  doctor: { code: appointment.doctorId, name: appointment.doctor.name },
  startsAt: appointment.startsAt,
})

const isPayable = ({ status, paid, feeFen }: Appointment) =>
  ['pending', 'booked'].includes(status) && !paid && feeFen > 0

export const checkout = operation(booking.checkout, async ({ input, store, now, caller, errors }) => {
  const appointment = await store.get(appointments, input.appointmentId)
  if (!appointment) throw errors.NOT_FOUND()
  const { id, status, patientId, patientAccountId, patientName, feeFen } = appointment
  if (!isPayable(appointment)) throw errors.NOTHING_TO_PAY({ data: { status } })
  const order = await openOrder(
    store,
    {
      purpose: 'registration',
      subjectId: id,
      patient: { id: patientId, accountId: patientAccountId, name: patientName },
      openedBy: caller.accountId,
      title: '门诊挂号',
      about: visitName(appointment),
      lines: [lineOf({ ...appointment, feeFen })],
      insuranceFacts: insuranceFactsOf(appointment),
      expiresAt: appointment.payBy ?? appointment.startsAt,
      refundableUntil: cancelUntil(appointment),
    },
    now,
  )
  return { orderId: order.id }
})
