import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Pages below the top of the stack stay mounted: poll and count down only while this one shows. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}
