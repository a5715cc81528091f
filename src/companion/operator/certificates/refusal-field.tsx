import { View } from '@tarojs/components'
import { Choice } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import './certificates.scss'

const COMMON = ['照片不清楚', '没有拍全', '姓名对不上', '看不出两人关系', '证明已过期'].map((label) => ({
  value: label,
  label,
}))

export interface RefusalFieldProps {
  value: string
  error: string | undefined
  onChange: (reason: string) => void
}

/** Common reasons at a tap, or in own words. */
export const RefusalField = ({ value, error, onChange }: RefusalFieldProps) => (
  <Field label="为什么不通过" error={error} hint="家人会看到这句话">
    <Choice options={COMMON} value={value} onChange={onChange} />
    <View className="decide__own">
      <LongInput value={value} onChange={onChange} maxLength={100} placeholder="写清楚怎么补" />
    </View>
  </Field>
)
