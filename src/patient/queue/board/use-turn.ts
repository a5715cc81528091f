import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Face } from '../visit/face'

/** Hosts refuse where there is nothing to scroll or to tremble. */
const quietly = (done: Promise<unknown>) => void done.catch(() => {})

/** When it changes where he stands, the page shows that first; when he is called, the phone trembles once, where it can. */
export function useTurn(face: Face | null): void {
  const before = useRef<Face | null>(null)
  useEffect(() => {
    if (!face || face === before.current) return
    if (before.current) quietly(Promise.resolve(Taro.pageScrollTo({ scrollTop: 0, duration: 0 })))
    if (face === 'called') quietly(Promise.resolve(Taro.vibrateLong()))
    before.current = face
  }, [face])
}
