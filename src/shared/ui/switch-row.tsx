import { View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './switch-row.scss'

export interface SwitchRowProps {
  icon?: IconName
  first: string
  second?: string
  on: boolean
  onChange: (on: boolean) => void
}

// Views have no tab order of their own; Taro's types do not know it.
const focusable: object = process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {}

/** A setting that is on or off; the whole row is the target. */
export const SwitchRow = ({ icon, first, second, on, onChange }: SwitchRowProps) => (
  <View
    className="row row--tap"
    role="switch"
    aria-checked={on ? 'true' : 'false'}
    aria-label={first}
    {...focusable}
    onClick={() => onChange(!on)}
  >
    {icon ? <Icon name={icon} className="row__icon" /> : null}
    <View className="row__text">
      <View className="row__first">{first}</View>
      {second ? <View className="row__second">{second}</View> : null}
    </View>
    <View className="switch__word">{on ? '开' : '关'}</View>
    <View className={classes('switch', on && 'switch--on')}>
      <View className="switch__knob" />
    </View>
  </View>
)
