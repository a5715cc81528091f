import { phoneOf } from '../identity/public'
import type { ReactionContext } from '../kernel/events'
import type { SendEnd } from '../kernel/channels'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { taskFor } from './call-task'
import { type Attempt, type Delivery, deliveries, messages } from './collections'
import { returnGrant, spendGrant, voidGrants } from './grants'
import { after, afterLook, ended, movedOn } from './next'
import { afterNight } from './quiet'
import { type Ready, readyFor } from './ready'
import { type Template, templates } from './templates'

type Doing = Stored<Delivery>

/** Longer than any rail is waited for: afterwards whoever sent it is gone. */
const LEASE_MINUTES = 2

const write = (store: Store, { id, version }: Doing, set: Partial<Delivery>) =>
  store.updateIf(deliveries, id, { version }, { set })

/** Lays the letter into the inbox, once. */
export const layIn = (
  { store, now }: Pick<ReactionContext, 'store' | 'now'>,
  letter: { id: string; accountId: string; kind: string; title: string; body: string; page: string | null },
) => {
  const { id, accountId, kind, title, body, page } = letter
  return store.insert(messages, { id, accountId, kind, title, body, page, at: now, readAt: null })
}

const refused = (code: string, permanent = true): SendEnd => ({ end: 'refused', code, permanent })

/** An operator will ring. */
const askToCall = async (store: Store, delivery: Delivery, template: Template, now: string): Promise<SendEnd> => {
  const phone = await phoneOf(store, delivery.accountId)
  if (!phone) return refused('NO_ADDRESS')
  await taskFor(store, delivery, template, phone, now)
  return { end: 'delivered', code: 'CALL_TASK' }
}

const serialOf = ({ id, sends }: Pick<Delivery, 'id' | 'sends'>) => `${id}.${sends}`

/** A send that is written down, and its grant spent, before the rail hears of it. Null when another worker has it. */
const claim = async (
  { store, now, durable }: ReactionContext,
  delivery: Doing,
  ready: Ready,
): Promise<Doing | 'grant-taken' | null> => {
  const sending = await write(store, delivery, {
    ...{ state: 'sending', left: delivery.left, attempts: delivery.attempts, grantId: ready.grantId },
    letter: null,
    ...{ tries: delivery.tries + 1, sends: delivery.sends + 1, dueAt: addMinutes(now, LEASE_MINUTES) },
  })
  if (!sending) return null
  if (ready.grantId && !(await spendGrant(store, ready.grantId, delivery.id))) {
    await write(store, sending, { state: 'waiting', tries: delivery.tries, grantId: null, dueAt: now })
    return 'grant-taken'
  }
  await durable()
  return sending
}

/** What the end means for the leave that was used. */
const settleGrant = async (store: Store, { id, accountId }: Delivery, ready: Ready, end: SendEnd) => {
  if (end.end !== 'refused') return
  if (end.grantGone && ready.channel !== 'sms')
    await voidGrants(store, { accountId, platform: ready.channel, templateId: ready.templateId })
  else if (ready.grantId) await returnGrant(store, ready.grantId, id)
}

const send = async (context: ReactionContext, delivery: Doing, template: Template, ready: Ready) => {
  const sending = await claim(context, delivery, ready)
  if (!sending || sending === 'grant-taken') return
  const { port, to, form, values } = ready
  const end = await port.send({ serial: serialOf(sending), to, form, values, page: sending.page })
  await settleGrant(context.store, sending, ready, end)
  await write(context.store, sending, after(sending, template, end, context.now, Boolean(port.find)))
}

/** Whoever sent it is gone, and nobody heard how it ended. */
const recover = async ({ store, channels, now }: ReactionContext, delivery: Doing, template: Template) => {
  const [step] = delivery.left
  if (delivery.grantId) await spendGrant(store, delivery.grantId, delivery.id)
  const canAsk = Boolean(step && step !== 'call' && channels[step]?.find)
  await write(store, delivery, after(delivery, template, { end: 'unknown', code: 'CUT_OFF' }, now, canAsk))
}

const look = async ({ store, channels, now }: ReactionContext, delivery: Doing) => {
  const to = await phoneOf(store, delivery.accountId)
  const lost = delivery.attempts.find(({ end, channel }) => end === 'unknown' && channel === 'sms')
  const sent = { to: to ?? '', serial: serialOf(delivery), at: lost?.at ?? delivery.createdAt }
  const found = to && lost ? ((await channels.sms?.find?.(sent)) ?? null) : null
  await write(store, delivery, afterLook(delivery, found, now))
}

/** The first channel that can be used; those before it are passed over. */
const goOut = async (context: ReactionContext, delivery: Doing, template: Template) => {
  const { store, channels, now } = context
  let at: Doing = delivery
  for (;;) {
    const [step, ...rest] = at.left
    if (!step) return write(store, delivery, ended(at.attempts))
    if (step === 'call') {
      const end = await askToCall(store, at, template, now)
      return write(store, delivery, after(at, template, end, now))
    }
    const ready = await readyFor(store, channels, { delivery: at, template, step })
    if (typeof ready !== 'string') return send(context, at, template, ready)
    const passed: Attempt = { channel: step, at: now, end: 'refused', code: ready }
    at = { ...at, ...movedOn(rest, [...at.attempts, passed], now), left: rest }
  }
}

/** What a delivery wants done at its time. Safe to run again, and by several at once. */
export const workOff = async (context: ReactionContext, delivery: Doing) => {
  const { store, now } = context
  const { id, accountId, kind, page, letter } = delivery
  const template = templates[kind]
  if (letter) await layIn(context, { id, accountId, kind, page, ...letter })
  if (delivery.state === 'sending' && template) return recover(context, delivery, template)
  if (delivery.state === 'unknown') return look(context, delivery)
  if (!template || now > delivery.expiresAt) {
    const late: Attempt = { channel: delivery.left[0] ?? 'call', at: now, end: 'refused', code: 'TOO_LATE' }
    return write(store, delivery, ended(template ? [...delivery.attempts, late] : delivery.attempts))
  }
  const morning = template.urgent ? now : afterNight(now)
  return morning > now ? write(store, delivery, { dueAt: morning }) : goOut(context, delivery, template)
}
