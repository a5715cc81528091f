import { type ListedSlot, signInAs, slotsAhead } from '../support/visits'
import type { Phone, Stage } from './support'

/** A doctor with free places, and people who pay for one. */
export interface Till {
  stage: Stage
  doctorId: string
  /** A free place, another one each time. */
  nextSlot: () => ListedSlot
  /** Someone with a phone, and a place of his that waits to be paid. */
  withUnpaid: (name: string, options?: { elder?: boolean }) => Promise<Unpaid>
  orderOf: (of: Pick<Unpaid, 'orderId' | 'token'>) => Promise<Record<string, unknown>>
}

export interface Unpaid {
  phone: Phone
  token: string
  appointmentId: string
  orderId: string
}

export const openTill = async (stage: Stage): Promise<Till> => {
  const { ask } = stage
  const { doctorId } = await signInAs(ask, { persona: 'doctor-shen' })
  const free = (await slotsAhead(ask, doctorId)).filter(({ status }) => status === 'open')
  const nextSlot = () => {
    const slot = free.shift()
    if (!slot) throw new Error('the doctor has no free place left')
    return slot
  }
  const withUnpaid: Till['withUnpaid'] = async (name, options = {}) => {
    const { token, patientId } = await signInAs(ask, { name })
    const wish = { slotId: nextSlot().id, patientId, payment: 'online' }
    const { appointmentId } = (await ask('booking.reserve', wish, token)) as { appointmentId: string }
    const { orderId } = (await ask('booking.checkout', { appointmentId }, token)) as { orderId: string }
    const phone = await stage.openPhone(options)
    await phone.signIn(name)
    return { phone, token, appointmentId, orderId }
  }
  const orderOf: Till['orderOf'] = ({ orderId, token }) => ask('billing.getOrder', { orderId }, token)
  return { stage, doctorId, nextSlot, withUnpaid, orderOf }
}

export const pressOnWalletsPage = async ({ page }: Phone, words: string) => {
  await page.waitForURL(/\/sandbox\//)
  await page.getByRole('button', { name: words, exact: true }).click()
}

export const openCashier = async (phone: Phone, orderId: string) => {
  await phone.open('patient', `money/cashier/index?orderId=${orderId}`)
  await phone.sees(/确认支付 ¥/)
}

export const payByWechat = async (phone: Phone) => {
  await phone.tapLabel('微信支付')
  await phone.tap(/确认支付 ¥/)
  await pressOnWalletsPage(phone, '支付成功')
  await phone.sees('约好了，到时见')
}

/** Lets the hospital use his insurance, and sees the split. */
export const authorise = async (phone: Phone) => {
  await phone.tapLabel('微信支付')
  await phone.tap('用我的医保支付')
  await phone.sees('去授权')
  await phone.rests()
  await phone.shot('money-insurance-sheet')
  await phone.tap('去授权')
  await pressOnWalletsPage(phone, '同意授权')
  await phone.sees(/医保付 ¥/)
}
