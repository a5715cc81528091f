import { usePageVisible } from './page-visible'

/**
 * A `refetchInterval` that asks only while the page shows, and only once there is something to keep fresh: polling a
 * query that never answered would put its skeleton back over the error again and again.
 */
export function usePolling(everyMs: number) {
  const visible = usePageVisible()
  return ({ state }: { state: { data: unknown } }): number | false =>
    visible && state.data !== undefined ? everyMs : false
}
