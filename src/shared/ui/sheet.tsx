import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { tappable } from './tappable'
import './sheet.scss'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays below the scrolling content, within the thumb's reach. */
  action?: ReactNode
}

/** Slides up from the bottom; a tap beside it closes. Render it inside a Page. */
export function Sheet({ open, title, onClose, children, action }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet">
      <View className="sheet__shade" onClick={onClose} />
      <View className="sheet__panel" role="dialog" aria-label={title}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <View {...tappable('关闭')} className="sheet__close" onClick={onClose}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        {action ? <View className="sheet__action">{action}</View> : null}
      </View>
    </View>
  )
}
