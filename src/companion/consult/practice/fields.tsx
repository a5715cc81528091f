import { View } from '@tarojs/components'
import { Select } from '@/companion/operator/form/select'
import { Stepper } from '@/companion/operator/form/stepper'
import { Field, TextInput } from '@/shared/ui/field'
import { HALF_HOURS, type PracticeDraft } from './draft'
import './practice.scss'
import { hoursText } from './words'

export interface PracticeFieldsProps {
  values: PracticeDraft
  change: (patch: Partial<PracticeDraft>) => void
  errors: Record<string, string | undefined>
}

const NOT_OFFERED = '不填就是不开这项'

export const PriceFields = ({ values, change, errors }: PracticeFieldsProps) => (
  <>
    <Field label="健康咨询（元/次）" error={errors['adviceFen']} hint={`不下诊断、不开处方。${NOT_OFFERED}`}>
      <TextInput value={values.advice} onChange={(advice) => change({ advice })} keyboard="digit" maxLength={6} />
    </Field>
    <Field label="在线复诊（元/次）" error={errors['revisitFen']} hint={`病人要有以前的诊断证明。${NOT_OFFERED}`}>
      <TextInput value={values.revisit} onChange={(revisit) => change({ revisit })} keyboard="digit" maxLength={6} />
    </Field>
  </>
)

const HoursFields = ({ values, change, errors }: PracticeFieldsProps) => (
  <>
    <View className="practice__hours">
      <Field label="从" error={errors['from']}>
        <Select label="开始时间" options={HALF_HOURS} value={values.from} onChange={(from) => change({ from })} />
      </Field>
      <Field label="到" error={errors['until']}>
        <Select label="结束时间" options={HALF_HOURS} value={values.until} onChange={(until) => change({ until })} />
      </Field>
    </View>
    <View className="practice__hint">每天{hoursText(values)}收新病人；两个时间一样就是全天</View>
  </>
)

export const TimeFields = (props: PracticeFieldsProps) => {
  const { values, change, errors } = props
  return (
    <>
      <HoursFields {...props} />
      <Field label="最多几位同时等您第一次回复" error={errors['mostWaiting']} hint="到了这个数，病人暂时不能再找您">
        <Stepper
          label="人数"
          value={values.mostWaiting}
          min={1}
          max={50}
          onChange={(mostWaiting) => change({ mostWaiting })}
        />
      </Field>
    </>
  )
}
