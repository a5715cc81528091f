import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on the companion has two columns. */
const WIDE = 900

const isWide = () => Taro.getWindowInfo().windowWidth >= WIDE

/** True on a computer or a tablet held across. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const check = () => setWide(isWide())
    // Alipay has no such event; its windows do not change.
    Taro.onWindowResize?.(check)
    return () => Taro.offWindowResize?.(check)
  }, [])
  return wide
}
