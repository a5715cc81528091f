import type { Unchanged } from '@xinglin/types/live'
import { canonical, digest } from './ids'
import type { Call } from './operation'
import { instant } from './time'

interface Followed<View> {
  /** What the view is of, so that nobody's cursor fits another's view. */
  of: string
  /** Whose touch may change it. */
  topics: readonly string[]
  /** @param again false for the first look of a call, which may use what was read to name the topics. */
  look: (now: string, again: boolean) => Promise<View>
}

type LiveCall = Pick<
  Call<{ since?: string | undefined; wait?: number | undefined }, unknown>,
  'input' | 'caller' | 'services' | 'now' | 'address' | 'hungUp'
>

type Answer<View> = ({ changed: true; cursor: string } & View) | Unchanged

const enter = ({ input, caller, services, address, hungUp }: LiveCall, topics: readonly string[]) =>
  input.since && input.wait
    ? services.pulse.enter({
        ...{ accountId: caller.accountId, address, topics, seconds: input.wait },
        hungUp: hungUp(),
      })
    : null

/**
 * Answers a query that is followed. Who has what is there now is told when it changes, or that it did not while he waited: time alone can
 * change a view, so there is a last look. The cursor is the digest of the view, for a write may change nothing of it.
 */
export const live = async <View extends object>(
  call: LiveCall,
  { of, topics, look }: Followed<View>,
): Promise<Answer<View>> => {
  const waiting = enter(call, topics)
  let now = call.now
  try {
    for (let again = false; ; again = true) {
      const last = !waiting || waiting.over
      waiting?.listen()
      const view = await look(now, again)
      const cursor = digest(of, canonical(view))
      if (cursor !== call.input.since) return { ...view, changed: true, cursor }
      if (last) return { changed: false, cursor }
      await waiting.heard()
      now = instant(call.services.clock())
    }
  } finally {
    waiting?.leave()
  }
}
