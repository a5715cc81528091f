import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { tappable } from './tappable'
import { Icon, type IconName } from './icon'
import './button.scss'

export interface ButtonProps {
  children: ReactNode
  onClick: () => void
  kind?: 'primary' | 'secondary' | 'danger' | 'text'
  icon?: IconName
  /** Waiting for an answer: shows it and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** As wide as its words, for a button inside a row. */
  small?: boolean
}

/** At least 44 px high, 60 in elder mode; full width unless `small`. */
export function Button({ children, onClick, kind = 'primary', icon, busy, disabled, small }: ButtonProps) {
  const off = busy || disabled
  return (
    <View
      {...tappable()}
      aria-disabled={off ? 'true' : 'false'}
      className={classes(
        'button',
        `button--${kind}`,
        small && 'button--small',
        busy && 'button--busy',
        disabled && 'button--disabled',
      )}
      hoverClass={off ? 'none' : 'button--pressed'}
      onClick={() => !off && onClick()}
    >
      {icon ? <Icon name={icon} className="button__icon" /> : null}
      <View className="button__words">{children}</View>
      {busy ? <View className="button__busy" /> : null}
    </View>
  )
}
