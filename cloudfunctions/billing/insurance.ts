import { billing } from '@xinglin/types/billing'
import { insuredPerson, openIdOf } from '../identity/public'
import { operation } from '../kernel/operation'
import type { FeeUpload, InsuranceCentre, InsuranceSplit } from '../kernel/insurance-rail'
import { RailRefused, RailUnknown } from '../kernel/rails'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type InsuranceSecret, type Order, orders } from './collections'
import { hospitalOrderNoOf, isInsurable, orderView } from './order'
import { payableOrder, quietOrder, walletOf } from './payable'
import { type Ground, dropQuote } from './settle'

/** How long an agreement of his may be used (the centre forgets it after a quarter of an hour). */
const AUTHORISED_MINUTES = 10
const RETURN_PAGE = '/money/cashier/index'

const centreOf = ({ rails }: Ground): InsuranceCentre => {
  if (!rails.centre) throw new Refusal('NOT_OFFERED', { field: 'wallet' })
  return rails.centre
}

/** A rail's silence or no as this area's named errors. */
const asked = async <T>(question: Promise<T>): Promise<T> =>
  question.catch((error: unknown) => {
    if (error instanceof RailUnknown) throw new Refusal('RAIL_UNREACHABLE')
    if (error instanceof RailRefused) throw new Refusal('INSURANCE_REFUSED', { railCode: error.code })
    throw error
  })

/** An order that insurance pays a part of. */
const insurableOrder = async (store: Store, orderId: string, now: string): Promise<Stored<Order>> => {
  const order = await payableOrder(store, orderId, now)
  if (!isInsurable(order)) throw new Refusal('NOT_INSURABLE')
  return order
}

export const openInsuranceDoor = operation(
  billing.openInsuranceDoor,
  async ({ input, store, now, caller, openid, services }) => {
    const ground: Ground = { store, rails: services.rails, now }
    const order = await insurableOrder(store, input.orderId, now)
    centreOf(ground)
    const door = await asked(
      walletOf(ground, input.wallet).insurance.door({
        requestNo: hospitalOrderNoOf(order.id, order.quotes + 1),
        payerOpenId: openid ?? (await openIdOf(store, caller.accountId)),
        patient: await insuredPerson(store, order.patientId),
        forRelative: input.forRelative,
        returnPage: `${RETURN_PAGE}?orderId=${order.id}`,
      }),
    )
    return { door }
  },
)

/** The order changed between two steps; what the steps did is written down, so they can be taken again. */
class Overtaken extends Error {}

const isFresh = (secret: InsuranceSecret | null, now: string) =>
  secret !== null && addMinutes(secret.authorisedAt, AUTHORISED_MINUTES) > now

interface Ask {
  wallet: 'wechat' | 'alipay'
  code: string
  location: string
  payerOpenId: string
}

/** Writes his agreement down, sealed, before it is used: a code can be shown only once. */
const authorise = async (ground: Ground, order: Stored<Order>, ask: Ask): Promise<Stored<Order>> => {
  const { store, now } = ground
  if (isFresh(order.secret, now)) return order
  const patient = await insuredPerson(store, order.patientId)
  const authorisation = await asked(
    walletOf(ground, ask.wallet).insurance.authorisation({
      requestNo: hospitalOrderNoOf(order.id, order.quotes + 1),
      payerOpenId: ask.payerOpenId,
      patient,
      code: ask.code,
      location: ask.location,
    }),
  )
  if (!authorisation) throw new Refusal('NOT_AUTHORISED')
  const secret: InsuranceSecret = { patient, authorisation, authorisedAt: now, order: null }
  const saved = await store.updateIf(
    orders,
    order.id,
    { version: order.version },
    { set: { secret }, inc: { quotes: 1 } },
  )
  if (!saved) throw new Overtaken()
  return saved
}

const uploadOf = (order: Order, { patient, authorisation }: InsuranceSecret, useAccount: boolean): FeeUpload => {
  const hospitalOrderNo = hospitalOrderNoOf(order.id, order.quotes)
  return {
    ...order.insuranceFacts,
    hospitalOrderNo,
    batchNo: hospitalOrderNo,
    authorisation,
    patient,
    useAccount,
    lines: order.lines.map((line, index) => ({ ...line, lineNo: String(index + 1) })),
  }
}

/** Says what does not add up as what it is: no answer that can be used. */
const checkedSplit = (order: Order, split: InsuranceSplit): InsuranceSplit => {
  const { totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen } = split
  const adds = fundFen + accountFen + mutualAidFen + otherFen + ownFen === totalFen
  if (!adds || totalFen !== order.totalFen) throw new RailUnknown()
  return split
}

/** 6201, then 6202. What was uploaded is written down at once, so that it can always be taken back. */
const quote = async (ground: Ground, order: Stored<Order>, wallet: Ask['wallet'], useAccount: boolean) => {
  const { store, now } = ground
  const { secret } = order
  if (!secret) throw new Refusal('NOT_AUTHORISED')
  const centre = centreOf(ground)
  const upload = uploadOf(order, secret, useAccount)
  const atCentre = secret.order ?? (await asked(centre.uploadFees(upload)))
  const uploaded = secret.order
    ? order
    : await store.updateIf(
        orders,
        order.id,
        { version: order.version },
        { set: { secret: { ...secret, order: atCentre } } },
      )
  if (!uploaded) throw new Overtaken()
  const split = await asked(centre.placeOrder(atCentre, upload).then((answer) => checkedSplit(order, answer)))
  const { hospitalOrderNo } = upload
  const quoted = { hospitalOrderNo, payOrdId: atCentre.payOrdId, wallet, split, at: now }
  const saved = await store.updateIf(orders, order.id, { version: uploaded.version }, { set: { quote: quoted } })
  if (!saved) throw new Overtaken()
  return saved
}

/** An older quote that no longer serves is taken back first. */
const withoutOldQuote = async (ground: Ground, order: Stored<Order>): Promise<Stored<Order>> => {
  const bare = await dropQuote(ground, order)
  if (!bare) throw new Refusal('RAIL_UNREACHABLE')
  return bare
}

interface Wish extends Ask {
  orderId: string
  useAccount: boolean
}

const quoteAgain = async (ground: Ground, wish: Wish): Promise<Stored<Order>> => {
  const { store, now } = ground
  let order = await quietOrder(ground, await insurableOrder(store, wish.orderId, now))
  const fresh = isFresh(order.secret, now)
  if (order.quote?.wallet === wish.wallet && fresh) return order
  if (order.quote || !fresh) order = await withoutOldQuote(ground, order)
  try {
    return await quote(ground, await authorise(ground, order, wish), wish.wallet, wish.useAccount)
  } catch (error) {
    if (error instanceof Overtaken) return quoteAgain(ground, wish)
    throw error
  }
}

export const quoteInsurance = operation(
  billing.quoteInsurance,
  async ({ input, store, now, caller, openid, services }) => {
    const ground: Ground = { store, rails: services.rails, now }
    centreOf(ground)
    const payerOpenId = openid ?? (await openIdOf(store, caller.accountId))
    return orderView(await quoteAgain(ground, { ...input, payerOpenId }), null)
  },
)

export const dropInsurance = operation(billing.dropInsurance, async ({ input, store, now, services }) => {
  const ground: Ground = { store, rails: services.rails, now }
  const order = await quietOrder(ground, await payableOrder(store, input.orderId, now))
  return orderView(await withoutOldQuote(ground, order), null)
})
