import { setTimeout as pause } from 'node:timers/promises'
import type { Gateway } from './host'

/** Books a visit with payment, as the pages before the cashier do. Answers the order and what is due. */
export const bookToPay = async (
  gateway: Gateway,
  session: { token: string; patients: { id: string }[] },
  nth: number,
) => {
  const headers = { authorization: `Bearer ${session.token}` }
  const ask = async <T>(path: string, input: object) => (await gateway.post(`/api/${path}`, input, headers)).data as T
  const { doctors } = await ask<{ doctors: { id: string }[] }>('directory/listDoctors', {})
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString()
  const { slots } = await ask<{ slots: { id: string; status: string }[] }>('booking/listSlots', {
    doctorId: doctors[nth]?.id,
    from: day(1),
    to: day(13),
  })
  const slotId = slots.find(({ status }) => status === 'open')?.id
  const patientId = session.patients[0]?.id
  const { appointmentId } = await ask<{ appointmentId: string }>('booking/reserve', {
    ...{ slotId, patientId, payment: 'online' },
  })
  const { orderId } = await ask<{ orderId: string }>('booking/checkout', { appointmentId })
  const statusOf = async () => (await ask<{ status: string }>('booking/getAppointment', { appointmentId })).status
  /** Booking hears a moment later that it was paid. */
  const endsAs = async (status: string) => {
    for (let look = 0; look < 100 && (await statusOf()) !== status; look += 1) await pause(50)
    return statusOf()
  }
  return { appointmentId, orderId, endsAs }
}

export type Session = Parameters<typeof bookToPay>[1]
