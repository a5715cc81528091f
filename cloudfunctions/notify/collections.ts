import type { ChannelName } from '../kernel/channels'
import { collection } from '../kernel/store'
import type { Step, Values } from './templates'

/** A message in an account's inbox. */
export interface Message {
  id: string
  accountId: string
  kind: string
  title: string
  body: string
  page: string | null
  at: string
  readAt: string | null
}
export const messages = collection<Message>('messages', {
  watched: 'accountId',
  indexes: [{ fields: ['accountId', 'at'] }, { fields: ['accountId', 'readAt'] }],
  sealed: ['body'],
})

/** One try on one channel, and how it ended. */
export interface Attempt {
  channel: Step
  at: string
  end: 'delivered' | 'refused' | 'unknown'
  /** The rail's own word, or ours in capitals. */
  code: string
}

/** `sending`: written before a rail hears of it. `unknown`: it may have gone out, and is not sent again. */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'unsent' | 'unknown' | 'withdrawn'

/** A letter's way out of the app; its id is the letter's. */
export interface Delivery {
  id: string
  accountId: string
  kind: string
  page: string | null
  values: Values
  /** What goes into the inbox when it is due; null when it lies there already. */
  letter: { title: string; body: string } | null
  state: DeliveryState
  /** Channels still to try; the first is the one at hand. */
  left: Step[]
  /** On the channel at hand. */
  tries: number
  /** Of all channels: makes the serial of a try. */
  sends: number
  /** The leave that the send at hand uses up. */
  grantId: string | null
  attempts: Attempt[]
  /** How often a rail was asked about a lost answer. */
  looks: number
  createdAt: string
  expiresAt: string
  /** Which lane works it off. */
  lane: number
  dueAt: string | null
}
export const deliveries = collection<Delivery>('deliveries', {
  indexes: [{ fields: ['lane', 'dueAt'] }, { fields: ['createdAt'] }, { fields: ['state', 'createdAt'] }],
  sealed: ['values', 'letter'],
})

/** A person's leave to send one message of one template; the id is made from the tap that gave it. */
export interface MessageGrant {
  id: string
  accountId: string
  platform: Exclude<ChannelName, 'sms'>
  templateId: string
  /** `void`: the platform said that it holds no longer. */
  state: 'left' | 'spent' | 'void'
  /** The delivery that used it. */
  spentBy: string | null
  at: string
}
export const messageGrants = collection<MessageGrant>('messageGrants', {
  indexes: [{ fields: ['accountId', 'templateId', 'state'] }],
})

/** A call that was made; the id is made from the command that wrote it down. */
export interface Call {
  id: string
  by: string
  at: string
  outcome: 'reached' | 'no-answer' | 'wrong-number'
  note: string
}

/** Somebody whom an operator has to call; the id is the delivery's. */
export interface CallTask {
  id: string
  kind: string
  title: string
  patientName: string
  phone: string
  /** What to say. */
  words: string
  /** What it is about, as the patient's app opens it. */
  page: string | null
  state: 'open' | 'claimed' | 'done'
  claimedBy: string | null
  claimedAt: string | null
  /** Of the call that ended it; null also when nobody had to be called any more. */
  outcome: Call['outcome'] | null
  calls: Call[]
  /** Until when the call helps. */
  callBy: string
  /** Sorts as text: what helps for the shortest time first, then what is oldest. */
  rank: string
  /** Not earlier: a little while after nobody answered. */
  callAt: string
  /** When a task that somebody took and forgot is free again. */
  dueAt: string | null
  createdAt: string
  doneAt: string | null
}
export const callTasks = collection<CallTask>('callTasks', {
  indexes: [
    { fields: ['state', 'rank'] },
    { fields: ['state', 'callAt'] },
    { fields: ['state', 'claimedAt'] },
    { fields: ['state', 'doneAt'] },
    { fields: ['dueAt'], sparse: true },
  ],
  sealed: ['patientName', 'phone', 'words', 'calls'],
})
