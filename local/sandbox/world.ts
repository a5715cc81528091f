import { collection, type Store } from '../../cloudfunctions/kernel/store'

/** A rail that the embedded cloud plays: it speaks the real one's protocol and is as strict. */
export type RailName = 'wechat-pay' | 'alipay' | 'insurance'

/** What goes wrong with the next requests to a rail. `lost-answer`: it does what was asked, and the answer never comes. */
type Outage = 'none' | 'refuses-connection' | 'lost-answer' | 'server-error' | 'bad-signature'

/** How a rail behaves until told otherwise; chosen on the page under `/sandbox/` or by a test. */
export interface Mood {
  id: RailName
  outage: Outage
  /** How many requests the outage lasts; null until it is lifted. */
  outageLeft: number | null
  /** What becomes of its callbacks. `late` ones come after `noticeDelaySeconds`, `reversed` the younger before the older. */
  notices: 'once' | 'twice' | 'late' | 'reversed' | 'never'
  noticeDelaySeconds: number
  /** How refunds end. `slow` stays processing until the page or a test settles it. */
  refunds: 'at-once' | 'slow' | 'fail'
}

const moods = collection<Mood>('moods')

const calm = (id: RailName): Mood => ({
  id,
  outage: 'none',
  outageLeft: null,
  notices: 'once',
  noticeDelaySeconds: 60,
  refunds: 'at-once',
})

/** A callback on its way. */
interface Letter {
  id: string
  rail: RailName
  url: string
  headers: Record<string, string>
  body: string
  /** When to bring it next; null when it was taken or given up. */
  dueAt: string | null
  tries: number
  /** What the receiver must answer for the rail to be content. */
  contentWith: { status: number[]; body: string | null }
}

const letters = collection<Letter>('letters', { indexes: [{ fields: ['dueAt'], sparse: true }] })

/** Seconds between tries; the real rails take a day, the sandbox minutes. */
const TRIES = [15, 15, 30, 60, 120, 300]

/** What all sandboxes share: books that survive a restart, their moods, and a courier for callbacks. */
export class World {
  private running: Promise<number> | null = null
  private readonly stamps = new Map<RailName, (body: string) => Record<string, string>>()

  constructor(
    readonly store: Store,
    readonly clock: () => number,
    /** Brings a callback to its address, which may be a name that only this machine knows. */
    private readonly post: (url: string, headers: Record<string, string>, body: string) => Promise<Response>,
  ) {}

  now(): string {
    return new Date(this.clock()).toISOString()
  }

  async mood(rail: RailName): Promise<Mood> {
    return (await this.store.get(moods, rail)) ?? calm(rail)
  }

  async setMood(rail: RailName, change: Partial<Omit<Mood, 'id'>>) {
    await this.store.insert(moods, calm(rail))
    await this.store.updateIf(moods, rail, {}, { set: change })
  }

  /** The outage that this request suffers, counted down. */
  async outage(rail: RailName): Promise<Outage> {
    const { outage, outageLeft } = await this.mood(rail)
    if (outage === 'none' || outageLeft === null) return outage
    const spent = outageLeft <= 1 ? { outage: 'none' as const, outageLeft: null } : { outageLeft: outageLeft - 1 }
    await this.setMood(rail, spent)
    return outage
  }

  /** Makes headers anew for each try, for a rail whose signatures carry the time. */
  stamp(rail: RailName, make: (body: string) => Record<string, string>) {
    this.stamps.set(rail, make)
  }

  /** Posts a callback as the rail's mood wants it. @param id is the same for each delivery of one fact. */
  async send(letter: Pick<Letter, 'id' | 'rail' | 'url' | 'headers' | 'body' | 'contentWith'>) {
    const { notices, noticeDelaySeconds } = await this.mood(letter.rail)
    if (notices === 'never') return
    const after = (seconds: number) => new Date(this.clock() + seconds * 1000).toISOString()
    const delay = notices === 'late' ? noticeDelaySeconds : 0
    await this.store.insert(letters, { ...letter, dueAt: after(delay), tries: 0 })
    if (notices === 'twice')
      await this.store.insert(letters, { ...letter, id: `${letter.id}.again`, dueAt: after(0), tries: 0 })
  }

  /** Brings what is due. Returns how many it tried. */
  deliverDue(): Promise<number> {
    this.running ??= this.deliver().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async deliver(): Promise<number> {
    const due = await this.store.find(
      letters,
      { dueAt: { $lte: this.now() } },
      { order: { field: 'dueAt', direction: 'asc' } },
    )
    const reversed = new Set<RailName>()
    for (const rail of ['wechat-pay', 'alipay', 'insurance'] as const) {
      if ((await this.mood(rail)).notices === 'reversed') reversed.add(rail)
    }
    const inOrder = [
      ...due.filter(({ rail }) => !reversed.has(rail)),
      ...due.filter(({ rail }) => reversed.has(rail)).reverse(),
    ]
    for (const letter of inOrder) await this.bring(letter)
    return due.length
  }

  private async bring({ id, rail, url, headers, body, tries, contentWith }: Letter) {
    const stamped = { ...headers, ...this.stamps.get(rail)?.(body) }
    const taken = await this.post(url, stamped, body).then(
      async (response) =>
        contentWith.status.includes(response.status) &&
        (contentWith.body === null || (await response.text()) === contentWith.body),
      () => false,
    )
    const wait = taken ? undefined : TRIES[tries]
    const dueAt = wait === undefined ? null : new Date(this.clock() + wait * 1000).toISOString()
    await this.store.updateIf(letters, id, {}, { set: { dueAt }, inc: { tries: 1 } })
  }
}
