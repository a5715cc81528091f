import type { Client } from '@orpc/client'
import {
  type Query,
  type QueryFunctionContext,
  type QueryKey,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { LONGEST_WAIT_SECONDS } from '@xinglin/types/live'
import type { Unchanged } from '@xinglin/types/live'
import type { CallContext } from '@xinglin/types/operation'
import { useEffect, useRef } from 'react'
import { codeOf, wasAnswered } from '@/shared/api/errors'
import { HANGS_UP } from '@/shared/api/transport'
import { serverNow } from '@/shared/server-time'
import { useFocused } from './focused'
import { useOnline } from './online'
import { usePageVisible } from './page-visible'
import { START, type Rhythm, afterAnswer, afterFailure } from './rhythm'

interface Changed {
  changed: true
  cursor: string
}

type Answer = Changed | Unchanged
type Own<I> = Omit<I, 'since' | 'wait'>
type Full<O> = Extract<O, Changed>

/** A query of the contract that can be followed: `orpc.queue.getBoard`. */
export interface LiveProcedure<I, O extends Answer, E extends Error> {
  call: Client<CallContext, I, O, E>
  queryKey: (options: never) => QueryKey
}

export interface LiveOptions {
  /** How often to ask a host that does not wait, while things change. */
  everyMs: number
  enabled?: boolean
}

/** Fits `QueryView`. */
export interface Live<T, E extends Error> extends Omit<UseQueryResult<T, E>, 'refetch'> {
  data: T | undefined
  /** When the shown state was last confirmed, by the hospital's clock, milliseconds since the epoch; 0 before there is any. */
  since: number
  refetch: () => Promise<void>
}

type Ask = (input: object, options: { context: CallContext; signal: AbortSignal }) => Promise<Answer>

const rhythms = new WeakMap<Query, Rhythm>()
const rhythmOf = (query: Query): Rhythm => rhythms.get(query) ?? { ...START, waits: HANGS_UP }

/** A command may have changed it (the query is then invalidated): no waiting until that is seen. */
const waitFor = ({ state }: Query) => (HANGS_UP && !state.isInvalidated ? LONGEST_WAIT_SECONDS : 0)

/** Asks for what is new since the answer at hand, which stays when nothing is. */
const follow =
  (ask: Ask, input: object, everyMs: number) =>
  async ({ client, queryKey, signal }: QueryFunctionContext): Promise<Changed> => {
    const query = client.getQueryCache().find({ queryKey, exact: true }) as Query
    const known = query.state.data as Changed | undefined
    const wait = known ? waitFor(query) : 0
    const from = Date.now()
    try {
      const asked = known ? { ...input, since: known.cursor, wait } : input
      const answer = await ask(asked, { context: {}, signal })
      const heard = { changed: answer.changed, wait, tookMs: Date.now() - from }
      rhythms.set(query, afterAnswer(rhythmOf(query), heard, everyMs))
      return answer.changed ? answer : (known as Changed)
    } catch (error) {
      if (!signal.aborted) rhythms.set(query, afterFailure(rhythmOf(query), everyMs))
      throw error
    }
  }

/** A verdict that asking again will not change. */
const isFinal = (error: unknown) => wasAnswered(error) && codeOf(error) !== 'TOO_MANY_REQUESTS'

const pauseOf = (query: Query): number | false => {
  const { data, error, fetchStatus } = query.state
  return data === undefined || fetchStatus !== 'idle' || isFinal(error) ? false : rhythmOf(query).pauseMs
}

/** Runs `resume` each time he looks again, and `rest` each time he looks away. */
function useComings(watching: boolean, resume: () => void, rest: () => void) {
  const was = useRef(watching)
  useEffect(() => {
    if (was.current === watching) return
    was.current = watching
    if (watching) resume()
    else rest()
  })
}

/**
 * A query that stays fresh while its page shows: a host that can wait answers the moment something changes, any other is asked every
 * `everyMs`, less often while nothing does. Rests in the background, leaves off when calls fail, goes on at once when the page or the
 * network is back; a command's effect shows at once, as with any query.
 */
export function useLive<I, O extends Answer, E extends Error>(
  procedure: LiveProcedure<I, O, E>,
  input: Own<I>,
  { everyMs, enabled = true }: LiveOptions,
): Live<Full<O>, E> {
  const client = useQueryClient()
  const visible = usePageVisible()
  const focused = useFocused()
  const online = useOnline()
  const watching = visible && focused && online
  const queryKey = (procedure.queryKey as (options: { input: unknown }) => QueryKey)({ input })
  const query = useQuery({
    queryKey,
    queryFn: follow(procedure.call as unknown as Ask, input, everyMs),
    enabled: enabled && visible,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchInterval: (state) => (watching ? pauseOf(state as unknown as Query) : false),
    retry: (count, error) => client.getQueryData(queryKey) === undefined && count < 2 && !wasAnswered(error),
  }) as unknown as UseQueryResult<Full<O>, E>
  useComings(
    watching && enabled,
    () => void query.refetch({ cancelRefetch: false }),
    () => void (query.data !== undefined && client.cancelQueries({ queryKey, exact: true })),
  )
  const refetch = () => client.invalidateQueries({ queryKey, exact: true })
  const since = query.dataUpdatedAt && query.dataUpdatedAt + serverNow() - Date.now()
  return { ...query, since, refetch } as Live<Full<O>, E>
}
