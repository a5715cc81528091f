import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { guardScreen } from '@/shared/platform/screen-guard'

/** Keeps a clinical page out of screenshots while it shows, as far as the host can. */
export function useScreenGuard(): void {
  const letGo = useRef<(() => void) | null>(null)
  const guard = () => {
    letGo.current ??= guardScreen()
  }
  const release = () => {
    letGo.current?.()
    letGo.current = null
  }
  useDidShow(guard)
  useDidHide(release)
  useEffect(() => {
    guard()
    return release
  }, [])
}
