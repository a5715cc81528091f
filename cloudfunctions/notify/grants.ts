import type { Store } from '../kernel/store'
import { type MessageGrant, messageGrants } from './collections'

/** More than this is not worth keeping: the client only says what was tapped. */
const MOST = 20

type Of = Pick<MessageGrant, 'accountId' | 'platform' | 'templateId'>

const leftOf = (store: Store, { accountId, platform, templateId }: Of) =>
  store.find(messageGrants, { accountId, templateId, state: 'left', platform }, { limit: MOST })

/** Keeps one leave. @param id is made from the tap, so that the same tap counts once. */
export const keepGrant = async (store: Store, grant: Of & Pick<MessageGrant, 'id' | 'at'>) => {
  if ((await leftOf(store, grant)).length >= MOST) return
  await store.insert(messageGrants, { ...grant, state: 'left', spentBy: null })
}

/** How many messages may still be sent. */
export const countLeft = async (store: Store, of: Of) => (await leftOf(store, of)).length

/** A leave that can still be used; null when there is none. */
export const findGrant = async (store: Store, of: Of) => (await leftOf(store, of))[0] ?? null

/** Uses one up. False when another delivery was faster. */
export const spendGrant = async (store: Store, grantId: string, deliveryId: string) => {
  if (await store.updateIf(messageGrants, grantId, { state: 'left' }, { set: { state: 'spent', spentBy: deliveryId } }))
    return true
  return (await store.get(messageGrants, grantId))?.spentBy === deliveryId
}

/** Nothing went out: the leave holds. */
export const returnGrant = (store: Store, grantId: string, deliveryId: string) =>
  store.updateIf(
    messageGrants,
    grantId,
    { state: 'spent', spentBy: deliveryId },
    { set: { state: 'left', spentBy: null } },
  )

/** The platform knows of no leave any more, whatever we counted. */
export const voidGrants = async (store: Store, of: Of) => {
  for (const { id } of await leftOf(store, of))
    await store.updateIf(messageGrants, id, { state: 'left' }, { set: { state: 'void' } })
}
