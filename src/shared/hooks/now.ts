import { useEffect, useState } from 'react'
import { serverNow } from '@/shared/server-time'
import { usePageVisible } from './page-visible'

/** The hospital's time, again every `everyMs` while the page shows; for countdowns. */
export function useNow(everyMs = 1_000): number {
  const visible = usePageVisible()
  const [now, setNow] = useState(() => serverNow())
  useEffect(() => {
    if (!visible) return undefined
    setNow(serverNow())
    const timer = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [visible, everyMs])
  return now
}
