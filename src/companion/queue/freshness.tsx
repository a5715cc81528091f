import { useNow } from '@/shared/hooks/now'
import { useOnline } from '@/shared/hooks/online'
import { clock } from '@/shared/time'
import { View } from '@tarojs/components'
import '@/shared/ui/state-view.scss'

/** Longer than the longest silence of a good line. */
const OLD_MS = 45_000
const LOOK_MS = 5_000

/** On a slow network: from when the queue is that shows. Without any, the page says so by itself. */
export function Freshness({ since }: { since: number }) {
  const now = useNow(LOOK_MS)
  const online = useOnline()
  if (!online || !since || now - since < OLD_MS) return null
  return (
    <View className="offline" role="status">
      网络慢，显示的是 {clock(since)} 的队列
    </View>
  )
}
