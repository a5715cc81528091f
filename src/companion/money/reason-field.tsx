import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import './money.scss'

export interface ReasonFieldProps {
  label: string
  /** Common ones at a tap. */
  common: readonly string[]
  value: string
  error: string | undefined
  hint: string
  maxLength?: number
  onChange: (value: string) => void
}

/** Why, at a tap or in own words; kept with the money for whoever asks later. */
export const ReasonField = ({ label, common, value, error, hint, maxLength = 200, onChange }: ReasonFieldProps) => (
  <Field label={label} error={error} hint={hint}>
    <Choice options={common.map((each) => ({ value: each, label: each }))} value={value} onChange={onChange} />
    <View className="money__own">
      <LongInput value={value} onChange={onChange} maxLength={maxLength} placeholder="或写明原因" />
    </View>
  </Field>
)
