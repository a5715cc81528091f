import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/shared/ui/icon'
import { Sheet } from '@/shared/ui/sheet'
import { tappable } from '@/shared/ui/tappable'
import { useWide } from './wide'
import './side-panel.scss'

export interface SidePanelProps {
  title: string
  onClose: () => void
  children: ReactNode
  action?: ReactNode
}

/** What was tapped: a sheet in the hand, a card in the second column on the desk. */
export function SidePanel({ title, onClose, children, action }: SidePanelProps) {
  const wide = useWide()
  if (!wide) {
    return (
      <Sheet open title={title} onClose={onClose} action={action}>
        {children}
      </Sheet>
    )
  }
  return (
    <View className="side-panel" role="region" aria-label={title}>
      <View className="side-panel__head">
        <View className="side-panel__title">{title}</View>
        <View {...tappable('关闭')} className="side-panel__close" onClick={onClose}>
          <Icon name="close" />
        </View>
      </View>
      {children}
      {action ? <View className="side-panel__action">{action}</View> : null}
    </View>
  )
}
