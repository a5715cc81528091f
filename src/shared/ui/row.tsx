import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { tappable } from './tappable'
import { Icon, type IconName } from './icon'
import './row.scss'

export interface RowProps {
  first: ReactNode
  second?: ReactNode
  /** The thing that matters (time, price, people ahead), big. */
  right?: ReactNode
  icon?: IconName
  /** Instead of an icon, for example an Avatar. */
  lead?: ReactNode
  onClick?: () => void
  /** A row that acts but opens nothing. */
  plain?: boolean
}

/** One line of a list: clear first line, grey second line, the big thing at the right. */
export function Row({ first, second, right, icon, lead, onClick, plain }: RowProps) {
  const press = onClick ? { ...tappable(), onClick, hoverClass: 'row--pressed' } : {}
  return (
    <View {...press} className={classes('row', onClick && 'row--tap')}>
      {lead ?? (icon ? <Icon name={icon} className="row__icon" /> : null)}
      <View className="row__text">
        <View className="row__first">{first}</View>
        {second ? <View className="row__second">{second}</View> : null}
      </View>
      {right ? <View className="row__right">{right}</View> : null}
      {onClick && !plain ? <Icon name="right" className="row__go" /> : null}
    </View>
  )
}
