import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/shared/api/client'
import { wholeAddress } from '@/shared/attachments/address'
import { Film } from '@/shared/platform/film'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'

/** A short video behind a button: it costs traffic, so it plays only when asked for. */
export function ArticleVideo({ articleId }: { articleId: string }) {
  const [plays, setPlays] = useState(false)
  const query = useQuery({
    queryKey: ['article-video', articleId],
    queryFn: async () => wholeAddress((await api.reading.openVideo({ articleId })).url),
    enabled: plays,
    staleTime: Infinity,
    gcTime: 0,
  })
  const stop = () => setPlays(false)
  if (plays && query.data) return <Film url={query.data} onEnded={stop} onFailed={stop} />
  return (
    <>
      <ErrorLine error={query.error} />
      <Button kind="secondary" icon="play" busy={query.isFetching} onClick={() => setPlays(true)}>
        看视频
      </Button>
    </>
  )
}
