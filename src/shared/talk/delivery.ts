import { type Unsent, again, consultsIn, nextOf, withRefusal, withUpload, without } from './outbox'

/** How it went: it is there; the hospital said no; its file ran out; or nobody answered. */
export type Outcome =
  { kind: 'arrived' } | { kind: 'refused'; words: string } | { kind: 'file-gone' } | { kind: 'unanswered' }

export interface Link {
  all: () => Unsent[]
  change: (change: (all: Unsent[]) => Unsent[]) => void
  /** Brings the file first. */
  upload: (one: Unsent) => Promise<{ kind: 'there'; uploadId: string } | Outcome>
  send: (one: Unsent) => Promise<Outcome>
  newKey: () => string
  /** Milliseconds. */
  pause: (ms: number) => Promise<void>
  /** False without a network, and when nobody is signed in. */
  mayTry: () => boolean
}

const FIRST_PAUSE_MS = 1_500
const LONGEST_PAUSE_MS = 30_000

const needsUpload = ({ content }: Unsent) => content.kind === 'file' && content.uploadId === null

async function attempt(link: Link, one: Unsent): Promise<Outcome> {
  if (!needsUpload(one)) return link.send(one)
  const brought = await link.upload(one)
  if (brought.kind !== 'there') return brought
  link.change((all) => withUpload(all, one.key, brought.uploadId))
  const packed = link.all().find(({ key }) => key === one.key)
  return packed ? link.send(packed) : { kind: 'arrived' }
}

function settle(link: Link, { key }: Unsent, outcome: Outcome): void {
  if (outcome.kind === 'arrived') link.change((all) => without(all, key))
  if (outcome.kind === 'refused') link.change((all) => withRefusal(all, key, outcome.words))
  if (outcome.kind === 'file-gone') link.change((all) => again(all, key, link.newKey(), 'same'))
}

interface Round {
  link: Link
  /** Ends a pause early: the network is back, or there is more to send. */
  woken: () => Promise<void>
}

/** One consult's messages, one after the other, until all are there, refused, or there is no network. */
async function deliver({ link, woken }: Round, consultId: string): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS
  for (let one = nextOf(link.all(), consultId); one && link.mayTry(); one = nextOf(link.all(), consultId)) {
    const outcome = await attempt(link, one)
    settle(link, one, outcome)
    if (outcome.kind === 'arrived' || outcome.kind === 'refused') pauseMs = FIRST_PAUSE_MS
    else {
      await Promise.race([link.pause(pauseMs), woken()])
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }
}

function createAlarm() {
  const sleepers: (() => void)[] = []
  return {
    woken: () => new Promise<void>((wake) => void sleepers.push(wake)),
    ring: () => sleepers.splice(0).forEach((wake) => wake()),
  }
}

/**
 * Sends what waits, each consult's in its order and one at a time. What comes back may be called as often as one likes: at a new message,
 * when the network is back, when the app is opened.
 */
export function createDelivery(link: Link): () => void {
  const busy = new Set<string>()
  const { woken, ring } = createAlarm()
  const run = async (consultId: string): Promise<void> => {
    if (busy.has(consultId)) return
    busy.add(consultId)
    await deliver({ link, woken }, consultId).finally(() => busy.delete(consultId))
    // Something may have come in the very moment it ended.
    if (link.mayTry() && nextOf(link.all(), consultId)) await run(consultId)
  }
  return () => {
    ring()
    consultsIn(link.all()).forEach((consultId) => void run(consultId))
  }
}
