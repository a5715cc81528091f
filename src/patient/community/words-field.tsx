import { View } from '@tarojs/components'
import { Field, LongInput } from '@/shared/ui/field'
import type { Marked } from './refusal'
import { RefusedWords } from './refused-words'
import './words-field.scss'

export interface WordsFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  most: number
  placeholder?: string
  error?: string | undefined
  marked?: readonly Marked[] | undefined
}

/** A box for many words, how many are left, and under it what could not stand. */
export const WordsField = ({ label, value, onChange, most, placeholder = '', error, marked }: WordsFieldProps) => (
  <View className="words-field">
    <Field label={label} error={error}>
      <LongInput value={value} onChange={onChange} placeholder={placeholder} maxLength={most} />
    </Field>
    <View className="words-field__count">
      {value.length} / {most} 字
    </View>
    <RefusedWords marked={marked} />
  </View>
)
