import { Input, View } from '@tarojs/components'
import './code-field.scss'

export interface CodeFieldProps {
  value: string
  onChange: (code: string) => void
  onConfirm: () => void
  error: string | undefined
  /** Letters are in recovery codes only. */
  recovery: boolean
}

const LENGTHS = { code: 7, recovery: 9 }

const typeOf = (recovery: boolean) => {
  if (recovery) return 'text' as const
  return process.env.TARO_ENV === 'h5' ? ('tel' as 'number') : ('number' as const)
}

/** Six big digits, or a recovery code; the error in words below. */
export const CodeField = ({ value, onChange, onConfirm, error, recovery }: CodeFieldProps) => (
  <View className="code-field">
    <Input
      className="code-field__input"
      placeholderClass="code-field__placeholder"
      value={value}
      type={typeOf(recovery)}
      placeholder={recovery ? 'ABCD-EFGH' : '000 000'}
      maxlength={recovery ? LENGTHS.recovery : LENGTHS.code}
      aria-label={recovery ? '恢复码' : '6 位验证码'}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onConfirm}
    />
    {error ? (
      <View className="code-field__error" role="alert">
        {error}
      </View>
    ) : null}
  </View>
)
