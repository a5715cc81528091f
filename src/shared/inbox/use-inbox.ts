import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useUnread } from './use-unread'

/** The signed-in person's messages, newest first, page by page; asked for again when there is something new. */
export function useInbox() {
  const inbox = useInfiniteQuery(
    orpc.notify.listMessages.infiniteOptions({
      input: pageAt,
      ...byPages,
    }),
  )
  const { cursor } = useUnread()
  const known = useRef(cursor)
  const { refetch } = inbox
  useEffect(() => {
    if (known.current && known.current !== cursor) void refetch()
    known.current = cursor
  }, [cursor, refetch])
  return inbox
}
