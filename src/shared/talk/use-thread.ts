import type { Consult } from '@xinglin/types/consult'
import type { Message } from '@xinglin/types/consult-talk'
import { useEffect, useMemo } from 'react'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { useOutbox, type Outbox } from './use-outbox'
import { moreBefore, tail, withMessages } from './pages'
import { remember, useSeen } from './seen'
import { isShut } from './shut'
import { type Earlier, useEarlier } from './use-earlier'
import { useMarkRead } from './use-mark-read'

const LOOK_MS = 2_500

/** A thread as the page shows it. */
export interface Thread {
  consult: Consult
  /** Without a gap up to the last one, oldest first. */
  messages: Message[]
  /** Up to where the other side has read. */
  readUpTo: number
}

const useLiveThread = (consultId: string) => useLive(orpc.consult.getThread, { consultId }, { everyMs: LOOK_MS })

/** The conversation of a consult: kept fresh, with its earlier pages, what waits to be sent, and its read marks. */
export function useThread(consultId: string): {
  /** Fits `QueryView`. */
  query: Omit<ReturnType<typeof useLiveThread>, 'data'> & { data: Thread | undefined }
  earlier: Earlier
  outbox: Outbox
  /** He may not look at it, or not any more. */
  shut: boolean
} {
  const live = useLiveThread(consultId)
  const { data } = live
  useEffect(() => {
    if (data) remember(consultId, data.messages)
  }, [consultId, data])
  const known = useSeen(consultId)
  const messages = useMemo(() => tail(withMessages(known, data?.messages ?? [])), [known, data])
  const outbox = useOutbox(consultId, messages)
  const earlier = useEarlier(consultId, moreBefore(messages))
  useMarkRead(consultId, messages)
  const thread = data && { consult: data.consult, messages, readUpTo: data.readUpTo }
  return { query: { ...live, data: thread }, earlier, outbox, shut: isShut(live.error) }
}
