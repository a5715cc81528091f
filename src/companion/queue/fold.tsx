import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './fold.scss'

/** What is seldom needed, behind its name. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <View className="fold">
      <Card kind="list">
        <View
          {...tappable(title)}
          aria-expanded={open ? 'true' : 'false'}
          className="fold__head"
          onClick={() => setOpen(!open)}
        >
          <View className="fold__title">{title}</View>
          <Icon name="down" className={classes('fold__icon', open && 'fold__icon--open')} />
        </View>
        {open ? <View className="fold__body">{children}</View> : null}
      </Card>
    </View>
  )
}
