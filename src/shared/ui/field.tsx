import { Input, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import './field.scss'

export interface FieldProps {
  label: string
  error?: string | undefined
  /** One quiet line below, when there is no error. */
  hint?: ReactNode
  children: ReactNode
}

/** Label above, the input, and the error in words below. */
export const Field = ({ label, error, hint, children }: FieldProps) => (
  <View className={classes('field', error && 'field--wrong')}>
    <View className="field__label">{label}</View>
    {children}
    {error ? <View className="field__error">{error}</View> : hint ? <View className="field__hint">{hint}</View> : null}
  </View>
)

/** Which keyboard comes up: words, digits (phone, codes), identity card, money. */
export type Keyboard = 'text' | 'number' | 'idcard' | 'digit'

export interface TextInputProps {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  keyboard?: Keyboard
  maxLength?: number
  onBlur?: () => void
  onConfirm?: () => void
  confirmType?: 'done' | 'search' | 'next'
  focus?: boolean
}

// `number` on the web would drop leading zeros and show arrows; `tel` is the digit pad.
const webType = (keyboard: Keyboard) => (keyboard === 'number' ? ('tel' as 'number') : ('text' as const))
const typeOf = (keyboard: Keyboard) => (process.env.TARO_ENV === 'h5' ? webType(keyboard) : keyboard)

export const TextInput = ({ keyboard = 'text', maxLength = 140, onChange, confirmType, ...rest }: TextInputProps) => (
  <Input
    {...rest}
    className="field__input"
    placeholderClass="field__placeholder"
    type={typeOf(keyboard)}
    maxlength={maxLength}
    {...(confirmType ? { confirmType } : {})}
    onInput={(event) => onChange(event.detail.value)}
  />
)

export const LongInput = ({ value, onChange, placeholder = '', maxLength = 200 }: TextInputProps) => (
  <Textarea
    className="field__input field__input--long"
    placeholderClass="field__placeholder"
    value={value}
    placeholder={placeholder}
    maxlength={maxLength}
    onInput={(event) => onChange(event.detail.value)}
  />
)
