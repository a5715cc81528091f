import { Picker, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './form.scss'

interface FaceProps {
  label: string
  words: string | null
}

const Face = ({ label, words }: FaceProps) => (
  <View className="field__input select" role="button" aria-label={label}>
    <View className={words ? '' : 'select__none'}>{words ?? '请选择'}</View>
    <Icon name="down" className="select__icon" />
  </View>
)

export interface SelectProps {
  label: string
  options: readonly string[]
  value: string
  onChange: (value: string) => void
}

/** One of many short words, by the host's wheel. */
export const Select = ({ label, options, value, onChange }: SelectProps) => (
  <Picker
    mode="selector"
    range={[...options]}
    value={Math.max(0, options.indexOf(value))}
    onChange={({ detail }) => onChange(options[Number(detail.value)] ?? value)}
  >
    <Face label={label} words={value || null} />
  </Picker>
)

export interface DateSelectProps {
  label: string
  value: string
  words: string
  from: string
  to: string
  onChange: (date: string) => void
}

/** A calendar day, by the host's wheels. */
export const DateSelect = ({ label, value, words, from, to, onChange }: DateSelectProps) => (
  <Picker mode="date" value={value} start={from} end={to} onChange={({ detail }) => onChange(detail.value)}>
    <Face label={label} words={words} />
  </Picker>
)

/** Opens something to choose from, for example a sheet. */
export const SelectButton = ({ label, words, onClick }: FaceProps & { onClick: () => void }) => (
  <View {...tappable(label)} className="field__input select" onClick={onClick}>
    <View className={words ? '' : 'select__none'}>{words ?? '请选择'}</View>
    <Icon name="down" className="select__icon" />
  </View>
)
