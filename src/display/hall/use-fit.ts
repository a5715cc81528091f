import { type RefObject, useLayoutEffect, useState } from 'react'

/** Heights in rem, as in hall.css. */
const ROW = { landscape: 6, portrait: 11 }
const TITLES = { landscape: 3, portrait: 0 }

const fitIn = (height: number): number => {
  const lies = window.innerWidth > window.innerHeight ? 'landscape' : 'portrait'
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.max(1, Math.floor((height / rem - TITLES[lies]) / ROW[lies]))
}

/** How many rows fit into a place, also when it grows or shrinks. */
export function useFit(place: RefObject<HTMLElement>): number {
  const [fit, setFit] = useState(1)
  useLayoutEffect(() => {
    const box = place.current
    if (!box) return
    const measure = () => setFit(fitIn(box.clientHeight))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [place])
  return fit
}
