import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { back, to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { optionsOf, Choice } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { Page } from '@/shared/ui/page'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { RELATIONS } from '@/shared/words'
import { BLANK, inputOf, type PatientDraft } from './form'
import { PaperFields } from './paper-fields'

const RELATION_OPTIONS = optionsOf(RELATIONS)
/** Adds a patient with a real-name paper; what was typed stays until it is sent. */
export function AddPatient() {
  const { values, change: keep, clear } = useDraft<PatientDraft>('add-patient', BLANK)
  const add = useCommand(orpc.identity.addPatient, {
    onSuccess: () => {
      clear()
      toast('已添加')
      back('/people/patients/index')
    },
  })
  const { errors, aboutFields, mend } = useFieldErrors(add.error)
  const change = (patch: Partial<PatientDraft>) => {
    keep(patch)
    mend(Object.keys(patch).map((name) => (name === 'birthDigits' ? 'birthDate' : name)))
  }
  const save = (
    <Button busy={add.isPending} onClick={() => add.mutate(inputOf(values))}>
      保存
    </Button>
  )
  return (
    <Page title="添加就诊人" bar={save}>
      <Card>
        <Field label="这位是您的" error={errors.relation}>
          <Choice options={RELATION_OPTIONS} value={values.relation} onChange={(relation) => change({ relation })} />
        </Field>
        <Field label="姓名" error={errors.name} hint="和证件上一样">
          <TextInput value={values.name} onChange={(name) => change({ name })} maxLength={40} />
        </Field>
        <PaperFields values={values} change={change} errors={errors} />
        <Field label="手机号" error={errors.phone} hint="停诊、改期会发短信到这个号码">
          <TextInput value={values.phone} onChange={(phone) => change({ phone })} keyboard="number" maxLength={11} />
        </Field>
      </Card>
      <ErrorLine error={aboutFields ? null : add.error} />
      {codeOf(add.error) === 'PATIENT_HELD_ELSEWHERE' ? (
        <Button kind="secondary" onClick={to.invite}>
          请本人授权给我
        </Button>
      ) : null}
    </Page>
  )
}
