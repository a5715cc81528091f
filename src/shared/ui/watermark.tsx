import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { useNow } from '@/shared/hooks/now'
import { useSession } from '@/shared/session/session'
import { watermarkSvg } from './watermark-svg'
import './watermark.scss'

const MINUTE_MS = 60_000

/** Lays the viewer's name and the time over a clinical page, so pale that words under it read as before. Goes inside the Page. */
export function Watermark() {
  const name = useSession()?.displayName ?? ''
  const minute = Math.floor(useNow(MINUTE_MS) / MINUTE_MS)
  const picture = useMemo(
    () => `url("data:image/svg+xml,${encodeURIComponent(watermarkSvg(name, minute * MINUTE_MS))}")`,
    [name, minute],
  )
  return <View className="watermark" style={{ backgroundImage: picture }} aria-hidden="true" />
}
