import { useEffect, useState } from 'react'

const SECOND_MS = 1_000

/** Draws anew each second; milliseconds by a watch that nobody sets. */
export function useTick(): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Which of several to show, each for so long. */
export const turnOf = (now: number, eachMs: number, count: number): number =>
  count > 1 ? Math.floor(now / eachMs) % count : 0
