import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import { PREGNANCIES, mayBear } from '../intake'
import type { Form } from './use-form'

const LONGEST = 1000
const SINCE = ['今天', '两三天', '一周左右', '一个月左右', '更久'].map((value) => ({ value, label: value }))
const ALLERGIES = [
  { value: 'none', label: '没有过敏' },
  { value: 'some', label: '有过敏' },
] as const
const PREGNANCY = optionsOf(PREGNANCIES)

export interface IntakeCardProps {
  patient: Patient
  form: Form
  errors: Record<string, string | undefined>
}

type PartProps = Omit<IntakeCardProps, 'patient'>

const Complaint = ({ form: { values, change }, errors }: PartProps) => (
  <View id="ask-complaint" className="field">
    <Field
      label="哪里不舒服"
      error={errors.complaint}
      hint={`说说最难受的地方、什么时候加重，${values.complaint.length}/${LONGEST}`}
    >
      <LongInput
        value={values.complaint}
        onChange={(complaint) => change({ complaint })}
        placeholder="例如：咳嗽一周，夜里重，痰是白的，没有发烧"
        maxLength={LONGEST}
      />
    </Field>
  </View>
)

const Since = ({ form: { values, change }, errors }: PartProps) => (
  <Field label="多久了" error={errors.since}>
    <Choice
      options={SINCE}
      value={SINCE.some(({ value }) => value === values.since) ? values.since : null}
      onChange={(since) => change({ since })}
    />
  </Field>
)

const Allergies = ({ form: { values, change }, errors }: PartProps) => {
  const { allergyFree, allergies } = values
  const said = allergyFree === null ? null : allergyFree ? 'none' : 'some'
  return (
    <View id="ask-allergies" className="field">
      <Field label="药物、食物过敏" error={errors.allergies}>
        <Choice options={ALLERGIES} value={said} onChange={(word) => change({ allergyFree: word === 'none' })} />
        {said === 'some' ? (
          <View className="intake__more">
            <TextInput
              value={allergies}
              onChange={(words) => change({ allergies: words })}
              placeholder="例如：青霉素，起疹子"
              maxLength={200}
            />
          </View>
        ) : null}
      </Field>
    </View>
  )
}

/** 预问诊: what the doctor needs to know before the first word. */
export function IntakeCard({ patient, form, errors }: IntakeCardProps) {
  const { values, change } = form
  return (
    <Card title="病情">
      <Complaint form={form} errors={errors} />
      <Since form={form} errors={errors} />
      <Allergies form={form} errors={errors} />
      {mayBear(patient) ? (
        <Field label="怀孕或哺乳" error={errors.pregnancy}>
          <Choice options={PREGNANCY} value={values.pregnancy} onChange={(pregnancy) => change({ pregnancy })} />
        </Field>
      ) : null}
      <Field label="正在吃的药（选填）" error={errors.medication}>
        <LongInput
          value={values.medication}
          onChange={(medication) => change({ medication })}
          placeholder="例如：氨氯地平，每天早上一片"
          maxLength={500}
        />
      </Field>
      <Field label="以前的病和手术（选填）" error={errors.history}>
        <LongInput
          value={values.history}
          onChange={(history) => change({ history })}
          placeholder="例如：高血压十年，2019 年做过胆囊手术"
          maxLength={500}
        />
      </Field>
    </Card>
  )
}
