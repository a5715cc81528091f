import { View } from '@tarojs/components'
import { classes } from './classes'
import './icon.scss'

/** One line set of 24 px, drawn in icon.scss. */
export type IconName =
  | 'home'
  | 'calendar'
  | 'message'
  | 'chat'
  | 'me'
  | 'people'
  | 'phone'
  | 'search'
  | 'clock'
  | 'place'
  | 'heart'
  | 'heart-full'
  | 'right'
  | 'left'
  | 'down'
  | 'check'
  | 'close'
  | 'plus'
  | 'sound'
  | 'doctor'
  | 'list'
  | 'wait'
  | 'shield'
  | 'share'
  | 'warning'
  | 'refresh'
  | 'large'
  | 'leave'
  | 'link'
  | 'star'
  | 'ticket'
  | 'wallet'
  | 'return'
  | 'balance'
  | 'download'
  | 'mic'
  | 'picture'
  | 'pdf'
  | 'circle'
  | 'arrow'
  | 'undo'
  | 'draw'
  | 'play'
  | 'video'
  | 'video-off'
  | 'mic-off'
  | 'screen'
  | 'pen'
  | 'hang-up'

export interface IconProps {
  name: IconName
  className?: string
}

/** A line icon in the colour of the text around it. In elder mode give it a word. */
export const Icon = ({ name, className }: IconProps) => (
  <View className={classes('icon', `icon--${name}`, className)} aria-hidden="true" />
)
