import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import './entry.scss'

export interface ReasonFieldProps {
  label: string
  common: readonly string[]
  value: string
  error: string | undefined
  onChange: (reason: string) => void
  hint: string
  maxLength?: number
}

/** Common reasons at a tap, or own words. */
export const ReasonField = ({ label, common, value, error, onChange, hint, maxLength = 200 }: ReasonFieldProps) => (
  <Field label={label} error={value ? undefined : error} hint={hint}>
    <Choice options={common.map((words) => ({ value: words, label: words }))} value={value} onChange={onChange} />
    <View className="entry__field">
      <LongInput value={value} onChange={onChange} maxLength={maxLength} placeholder="也可以自己写" />
    </View>
  </Field>
)
