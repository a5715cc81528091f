import { Button } from './button'
import { ErrorLine } from './state-view'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

/** The next page of a long list, asked for by hand. */
export function More({ query, words = '看更早的' }: { query: Paged; words?: string }) {
  if (!query.hasNextPage) return null
  return (
    <>
      {query.isFetchNextPageError ? <ErrorLine error={query.error} /> : null}
      <Button kind="text" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {words}
      </Button>
    </>
  )
}
