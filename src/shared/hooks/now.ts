import { useEffect, useState } from 'react'
import { usePageVisible } from './page-visible'

/** The time, again every `everyMs` while the page shows; for countdowns. */
export function useNow(everyMs = 1_000): number {
  const visible = usePageVisible()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!visible) return undefined
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [visible, everyMs])
  return now
}
