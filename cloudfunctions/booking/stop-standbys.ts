import type { Store, Stored } from '../kernel/store'
import { type Session, type Standby, standbys } from './collections'
import { standbyStopped } from './events'
import { giveBack } from './offers'
import { quartersIn } from './quarters'
import { isStoppedQuarter } from './stop'

const ACTIVE = { status: { $in: ['waiting', 'offered'] } }

const end = async (store: Store, { id, offer }: Standby, now: string) => {
  await store.updateIf(standbys, id, ACTIVE, {
    set: { status: 'ended', dueAt: null, outboxAt: now },
    push: { outbox: standbyStopped.of(id, now, { standbyId: id }) },
  })
  const known = await store.get(standbys, id)
  if (offer && known?.status === 'ended') await giveBack(store, offer.slotId, id, now)
}

/** What he was offered does not take place; he waits on for the rest of the clinic. */
const waitOn = async (store: Store, { id, version, offer }: Stored<Standby>, { endsAt }: Session, now: string) => {
  const waiting = { status: 'waiting' as const, offer: null, dueAt: endsAt }
  const done = await store.updateIf(standbys, id, { version, status: 'offered' }, { set: waiting })
  if (done && offer) await giveBack(store, offer.slotId, id, now)
}

/** Ends the standby list of a stopped clinic; of a shortened one only the offers in what is stopped. Safe to repeat. */
export const endStandbys = async (store: Store, session: Session, now: string) => {
  const quarters = (await quartersIn(store, [session.id])).get(session.id) ?? []
  const gone = new Set(quarters.filter((quarter) => isStoppedQuarter(session, quarter)).map(({ id }) => id))
  const goesOn = quarters.some(({ id, startsAt }) => !gone.has(id) && startsAt > now)
  for (const standby of await store.find(standbys, { sessionId: session.id, ...ACTIVE }, { limit: 1000 })) {
    if (!goesOn) await end(store, standby, now)
    else if (standby.offer && gone.has(standby.offer.slotId)) await waitOn(store, standby, session, now)
  }
}
