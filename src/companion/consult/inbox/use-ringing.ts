import Taro from '@tarojs/taro'
import { useEffect } from 'react'

const AGAIN_MS = 3_000

/** A host that cannot refuses, or has no such thing. */
const tremble = () => void Promise.resolve(Taro.vibrateLong()).catch(() => {})

/** The phone trembles as long as an emergency rings with him. */
export function useRinging(ringing: boolean): void {
  useEffect(() => {
    if (!ringing) return undefined
    tremble()
    const timer = setInterval(tremble, AGAIN_MS)
    return () => clearInterval(timer)
  }, [ringing])
}
