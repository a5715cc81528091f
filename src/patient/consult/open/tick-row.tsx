import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './tick-row.scss'

export interface TickRowProps {
  words: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Something to agree to: the whole row is the target. */
export const TickRow = ({ words, on, onChange }: TickRowProps) => (
  <View
    {...tappable(words)}
    role="checkbox"
    aria-checked={on ? 'true' : 'false'}
    className="tick"
    onClick={() => onChange(!on)}
  >
    <View className={classes('tick__box', on && 'tick__box--on')}>
      {on ? <Icon name="check" className="tick__mark" /> : null}
    </View>
    <View className="tick__words">{words}</View>
  </View>
)
