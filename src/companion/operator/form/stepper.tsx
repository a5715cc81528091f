import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import './form.scss'

export interface StepperProps {
  /** What is counted, for screen readers: "号源". */
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

const Step = ({ label, sign, off, onClick }: { label: string; sign: string; off: boolean; onClick: () => void }) => (
  <View
    {...tappable(label)}
    aria-disabled={off ? 'true' : 'false'}
    className={classes('stepper__button', off && 'stepper__button--off')}
    onClick={() => !off && onClick()}
  >
    {sign}
  </View>
)

/** A small whole number with one more and one less. */
export const Stepper = ({ label, value, min, max, onChange }: StepperProps) => (
  <View className="stepper">
    <Step label={`${label}减 1`} sign="−" off={value <= min} onClick={() => onChange(value - 1)} />
    <View className="stepper__value" aria-live="polite">
      {value}
    </View>
    <Step label={`${label}加 1`} sign="+" off={value >= max} onClick={() => onChange(value + 1)} />
  </View>
)
