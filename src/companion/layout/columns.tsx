import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from './wide'
import './columns.scss'

export interface ColumnsProps {
  children: ReactNode
  /** A SidePanel or null: over the page in the hand, on top of the second column on the desk. */
  panel?: ReactNode
  /** Only on a wide screen; in the hand it has a page of its own. */
  side?: ReactNode
}

/** One column in the hand, two on the desk. */
export function Columns({ children, panel, side }: ColumnsProps) {
  const wide = useWide()
  if (!wide) {
    return (
      <>
        {children}
        {panel}
      </>
    )
  }
  return (
    <View className="columns">
      <View className="columns__main">{children}</View>
      <View className="columns__side">
        {panel}
        {side}
      </View>
    </View>
  )
}
