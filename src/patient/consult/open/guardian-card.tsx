import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { TickRow } from './tick-row'
import type { Form } from './use-form'

/** Under 18: who is with the child now (互联网诊疗管理办法(试行) 第19条 asks for it under 6). */
export const GuardianCard = ({ form: { values, change }, error }: { form: Form; error: string | undefined }) => (
  <View id="ask-guardian" className="open__block">
    <Card title="陪在孩子身边的监护人">
      <Field label="监护人姓名" error={error}>
        <TextInput
          value={values.guardian}
          onChange={(guardian) => change({ guardian })}
          placeholder="例如：王小明"
          maxLength={30}
        />
      </Field>
      <TickRow
        words="问诊时监护人一直陪在孩子身边"
        on={values.guardianPresent}
        onChange={(guardianPresent) => change({ guardianPresent })}
      />
    </Card>
  </View>
)
