import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ORPCError } from '@orpc/client'
import { isOffline } from '@/shared/api/errors'
import { useOnline } from '@/shared/hooks/online'
import { Skeleton } from './skeleton'
import { Empty, ErrorView, OfflineNote, type EmptyProps } from './state-view'

/** What useQuery and useInfiniteQuery both give. */
interface Shown<T> extends Pick<UseQueryResult<T, Error>, 'error' | 'fetchStatus' | 'dataUpdatedAt'> {
  data: T | undefined
  refetch: () => unknown
}

export interface QueryViewProps<T> {
  query: Shown<T>
  /** In the shape of the page; a list by default. */
  skeleton?: ReactNode
  /** With `when`, the face for "nothing here yet". */
  empty?: EmptyProps & { when: (data: T) => boolean }
  children: (data: T) => ReactNode
}

const noNetwork = () => new ORPCError('NETWORK', { status: 503, message: '现在没有网络' })

/** Gives a page its other faces from one query: loading, error, empty, offline. A disabled query shows nothing. */
export function QueryView<T>({ query, skeleton, empty, children }: QueryViewProps<T>) {
  const { data, error, fetchStatus } = query
  const offline = !useOnline() || fetchStatus === 'paused' || isOffline(error)
  const retry = () => void query.refetch()
  if (data !== undefined) {
    return (
      <>
        {offline ? <OfflineNote since={query.dataUpdatedAt} /> : null}
        {empty?.when(data) ? <Empty {...empty} /> : children(data)}
      </>
    )
  }
  if (error) return <ErrorView error={error} onRetry={retry} />
  if (fetchStatus === 'paused') return <ErrorView error={noNetwork()} onRetry={retry} />
  return fetchStatus === 'idle' ? null : (skeleton ?? <Skeleton />)
}
