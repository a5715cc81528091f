import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { Card } from '@/shared/ui/card'
import { toast } from '@/shared/ui/toast'
import { FormPage } from '@/companion/layout/form-page'
import { back } from '@/companion/navigation'
import { formErrors } from '../form/errors'
import { inputOf, missingIn, type DoctorDraft } from './draft'
import { PostFields, SkillFields, WhoFields } from './fields'

export interface DoctorFormProps {
  title: string
  /** Under which the typed values are kept while the app runs. */
  name: string
  initial: DoctorDraft
}

const FIELDS = [
  ...(['name', 'sex', 'title', 'departmentId', 'goodAt', 'illnesses'] as const),
  ...(['about', 'feeFen', 'years', 'status'] as const),
]

/** Everything patients read about a doctor, and the fee. */
export function DoctorForm({ title, name, initial }: DoctorFormProps) {
  const { values, change, clear } = useDraft<DoctorDraft>(name, initial)
  const [tried, setTried] = useState(false)
  const save = useCommand(orpc.directory.saveDoctor, {
    onSuccess: () => {
      clear()
      toast('已保存')
      back()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  const errors = { ...at, ...(tried ? missingIn(values) : {}) }
  const go = () => {
    const input = inputOf(values)
    setTried(true)
    if (input && !Object.keys(missingIn(values)).length) save.mutate(input)
  }
  const props = { values, change, errors }
  return (
    <FormPage title={title} action="保存" at={errors} error={general} busy={save.isPending} onSend={go}>
      <Card title="本人">
        <WhoFields {...props} />
      </Card>
      <Card title="出诊">
        <PostFields {...props} />
      </Card>
      <Card title="给患者看的介绍">
        <SkillFields {...props} />
      </Card>
    </FormPage>
  )
}
