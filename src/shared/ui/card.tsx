import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { tappable } from './tappable'
import './card.scss'

export interface CardProps {
  children: ReactNode
  title?: string
  /** Beside the title, at the right. */
  extra?: ReactNode
  onClick?: () => void
  /** `now`: the one card that matters most on the page. `list`: rows reach the edges. */
  kind?: 'plain' | 'now' | 'list'
  className?: string
}

/** White, one line around it, no shadow. */
export function Card({ children, title, extra, onClick, kind = 'plain', className }: CardProps) {
  const press = onClick ? { ...tappable(), onClick, hoverClass: 'card--pressed' } : {}
  return (
    <View {...press} className={classes('card', `card--${kind}`, className)}>
      {title ? (
        <View className="card__head">
          <View className="card__title">{title}</View>
          {extra}
        </View>
      ) : null}
      {children}
    </View>
  )
}
