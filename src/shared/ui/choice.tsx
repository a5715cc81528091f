import { View } from '@tarojs/components'
import { classes } from './classes'
import { tappable } from './tappable'
import './choice.scss'

export interface Option<T extends string> {
  value: T
  label: string
  disabled?: boolean
}

/** Options from a table of labels, in the table's order. */
export const optionsOf = <T extends string>(labels: Record<T, string>, only?: readonly T[]): Option<T>[] =>
  (only ?? (Object.keys(labels) as T[])).map((value) => ({ value, label: labels[value] }))

interface ChipsProps<T extends string> {
  options: readonly Option<T>[]
  isOn: (value: T) => boolean
  onTap: (value: T) => void
}

const Chips = <T extends string>({ options, isOn, onTap }: ChipsProps<T>) => (
  <View className="choice">
    {options.map(({ value, label, disabled }) => (
      <View
        key={value}
        {...tappable(label)}
        aria-pressed={isOn(value) ? 'true' : 'false'}
        className={classes('choice__chip', isOn(value) && 'choice__chip--on', disabled && 'choice__chip--off')}
        onClick={() => !disabled && onTap(value)}
      >
        {isOn(value) ? `✓ ${label}` : label}
      </View>
    ))}
  </View>
)

export interface ChoiceProps<T extends string> {
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
}

/** One of a few, as chips. */
export const Choice = <T extends string>({ options, value, onChange }: ChoiceProps<T>) => (
  <Chips options={options} isOn={(each) => each === value} onTap={onChange} />
)

export interface ManyProps<T extends string> {
  options: readonly Option<T>[]
  values: readonly T[]
  onChange: (values: T[]) => void
}

/** Any of a few, as chips. */
export const ManyChoice = <T extends string>({ options, values, onChange }: ManyProps<T>) => (
  <Chips
    options={options}
    isOn={(each) => values.includes(each)}
    onTap={(each) => onChange(values.includes(each) ? values.filter((one) => one !== each) : [...values, each])}
  />
)
