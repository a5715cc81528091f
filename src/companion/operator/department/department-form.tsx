import type { Department, DepartmentInput } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { Card } from '@/shared/ui/card'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { FormPage } from '@/companion/layout/form-page'
import { back } from '@/companion/navigation'
import { formErrors } from '../form/errors'
import { LevelField } from './level-field'

export interface DepartmentFormProps {
  all: readonly Department[]
  initial: DepartmentInput
}

const FIELDS = ['parentId', 'name', 'code', 'about', 'place'] as const

/** One department: where it hangs in the tree, its name, national code and place. */
export function DepartmentForm({ all, initial }: DepartmentFormProps) {
  const { values, change, clear } = useDraft<DepartmentInput>(`department-${initial.id ?? 'new'}`, initial)
  const save = useCommand(orpc.directory.saveDepartment, {
    onSuccess: () => {
      clear()
      toast('已保存')
      back()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  return (
    <FormPage
      title={initial.id ? '修改科室' : '添加科室'}
      action="保存"
      error={general}
      busy={save.isPending}
      onSend={() => save.mutate(values)}
    >
      <Card>
        <LevelField all={all} values={values} change={change} error={at.parentId} />
        <Field label="科室名称" error={at.name}>
          <TextInput value={values.name} onChange={(name) => change({ name })} maxLength={20} />
        </Field>
        <Field label="诊疗科目代码" error={at.code} hint="按《医疗机构诊疗科目名录》，例如 03 或 03.04">
          <TextInput value={values.code} onChange={(code) => change({ code })} keyboard="digit" maxLength={5} />
        </Field>
        <Field label="位置" error={at.place}>
          <TextInput
            value={values.place}
            onChange={(place) => change({ place })}
            placeholder="例如 门诊楼 3 楼 B 区"
            maxLength={40}
          />
        </Field>
        <Field label="介绍（可不填）" error={at.about} hint="看什么病，用患者听得懂的话">
          <LongInput value={values.about} onChange={(about) => change({ about })} maxLength={200} />
        </Field>
      </Card>
    </FormPage>
  )
}
