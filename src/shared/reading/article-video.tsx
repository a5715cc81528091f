import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/shared/api/client'
import { wholeAddress } from '@/shared/attachments/address'
import { Film } from '@/shared/platform/film'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import './article-video.scss'

/** A short video behind a button: it costs traffic, so it plays only when asked for. Each time by a fresh link. */
export function ArticleVideo({ articleId }: { articleId: string }) {
  const open = useMutation({
    mutationFn: async () => wholeAddress((await api.reading.openVideo({ articleId })).url),
  })
  const fail = () => {
    open.reset()
    toast('视频放不出来，稍后再试')
  }
  return (
    <View className="article-video">
      {open.data ? (
        <Film url={open.data} onEnded={open.reset} onFailed={fail} />
      ) : (
        <>
          <ErrorLine error={open.error} />
          <Button kind="secondary" icon="play" busy={open.isPending} onClick={() => open.mutate()}>
            看视频
          </Button>
        </>
      )}
    </View>
  )
}
