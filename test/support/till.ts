import { type TestHospital, openTestHospital } from './hospital'
import { PretendRails } from './pretend-rails'
import { openClinic } from './clinic'

/** A hospital that takes payment, and the rails it takes it by. */
export const openTill = async (options: Parameters<typeof openTestHospital>[0] = {}) => {
  let hospital: TestHospital | null = null
  const rails = new PretendRails(() => new Date(hospital?.now() ?? 0).toISOString())
  hospital = openTestHospital({ ...options, rails: rails.rails })
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  return { hospital, rails, clinic }
}

export type Till = Awaited<ReturnType<typeof openTill>>

/** Books with payment and opens the order. */
export const bookToPay = async (till: Pick<Till, 'hospital' | 'clinic'>, name: string, clock = '09:00') => {
  const person = await till.hospital.patient(name)
  const wish = { slotId: till.clinic.slotAt(clock), patientId: person.patientId, payment: 'online' as const }
  const { appointmentId } = await person.api.booking.reserve(wish)
  const { orderId } = await person.api.booking.checkout({ appointmentId })
  return { person, appointmentId, orderId }
}

/** Books, starts to pay, and pays at the wallet; nobody has told the hospital yet. */
export const payAtWallet = async (till: Till, name: string, clock?: string) => {
  const visit = await bookToPay(till, name, clock)
  await visit.person.api.billing.pay({ orderId: visit.orderId, wallet: 'wechat' })
  const tradeNo = `${visit.orderId}_01`
  expect(till.rails.pay(tradeNo)).toBe(true)
  return { ...visit, tradeNo }
}
