import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './arrow.scss'

export interface ArrowProps {
  name: 'left' | 'right'
  label: string
  /** There is nothing further that way. */
  off?: boolean
  onClick: () => void
}

/** One back or one on. */
export const Arrow = ({ name, label, off, onClick }: ArrowProps) => (
  <View
    {...tappable(label)}
    aria-disabled={off ? 'true' : 'false'}
    className={classes('arrow', off && 'arrow--off')}
    hoverClass={off ? 'none' : 'arrow--pressed'}
    onClick={() => !off && onClick()}
  >
    <Icon name={name} />
  </View>
)
