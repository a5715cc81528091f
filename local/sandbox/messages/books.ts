import { randomId } from '../../../cloudfunctions/kernel/ids'
import { type Store, collection } from '../../../cloudfunctions/kernel/store'

export type MessageRail = 'wechat' | 'alipay' | 'sms'

/** A message that a rail took: on its way to the person's phone. */
export interface Taken {
  id: string
  rail: MessageRail
  /** openid, open_id or phone number. */
  to: string
  templateId: string
  /** What the person reads, by the platform's own keys. */
  fields: Record<string, string>
  page: string | null
  /** Ours, where the rail carries one. */
  serial: string
  at: string
}
const taken = collection<Taken>('takenMessages', { indexes: [{ fields: ['at'] }, { fields: ['to', 'at'] }] })

/** How many messages of a template a person still lets through. */
interface Leave {
  id: string
  left: number
}
const leaves = collection<Leave>('messageLeaves')

const leaveId = (rail: MessageRail, to: string, templateId: string) => `${rail}:${to}:${templateId}`

const NEWEST = { order: { field: 'at' as const, direction: 'desc' as const } }

/** What the message rails know: who lets how much through, and what they took. */
export class MessageBooks {
  constructor(
    private readonly store: Store,
    readonly clock: () => number,
  ) {}

  /** The person tapped `accept` on the platform's sheet. */
  async allow(rail: MessageRail, to: string, templateId: string, count = 1) {
    const id = leaveId(rail, to, templateId)
    await this.store.insert(leaves, { id, left: 0 })
    await this.store.updateIf(leaves, id, {}, { inc: { left: count } })
  }

  /** Uses one up; false when there is none. */
  async useLeave(rail: MessageRail, to: string, templateId: string): Promise<boolean> {
    const id = leaveId(rail, to, templateId)
    return (await this.store.updateIf(leaves, id, { left: { $gt: 0 } }, { inc: { left: -1 } })) !== null
  }

  async take(message: Omit<Taken, 'id' | 'at'>): Promise<string> {
    const id = randomId()
    await this.store.insert(taken, { ...message, id, at: new Date(this.clock()).toISOString() })
    return id
  }

  /** Newest first. */
  newest(limit = 200): Promise<Taken[]> {
    return this.store.find(taken, {}, { ...NEWEST, limit })
  }

  /** What one person got, newest first. */
  takenFor(to: string): Promise<Taken[]> {
    return this.store.find(taken, { to }, { ...NEWEST, limit: 1000 })
  }
}
