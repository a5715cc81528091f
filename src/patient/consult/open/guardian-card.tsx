import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { isLittle } from '../intake'
import { TickRow } from './tick-row'
import type { Form } from './use-form'

export interface GuardianCardProps {
  patient: Patient
  form: Form
  error: string | undefined
}

const HINTS = {
  little: '不满 6 岁，问诊时监护人要一直陪着',
  minor: '不满 18 岁，要有一位监护人知道这次问诊，医生会看到他的名字',
}

/** Under 18: who answers for the child; under 6 he is beside it (互联网诊疗管理办法(试行) 第19条). */
export const GuardianCard = ({ patient, form: { values, change }, error }: GuardianCardProps) => (
  <View id="ask-guardian" className="open__block">
    <Card title="监护人">
      <Field label="监护人姓名" error={error} hint={isLittle(patient) ? HINTS.little : HINTS.minor}>
        <TextInput
          value={values.guardian}
          onChange={(guardian) => change({ guardian })}
          placeholder="例如：妈妈或爸爸的姓名"
          maxLength={30}
        />
      </Field>
      <TickRow
        words={isLittle(patient) ? '问诊时监护人一直陪在孩子身边' : '监护人现在也在身边（选填）'}
        on={values.guardianPresent}
        onChange={(guardianPresent) => change({ guardianPresent })}
      />
    </Card>
  </View>
)
