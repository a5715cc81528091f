import { View } from '@tarojs/components'
import type { Period } from '@xinglin/types/visit'
import { Field } from '@/shared/ui/field'
import { Select } from '../form/select'
import { quartersIn, type TemplateDraft } from './week'
import './schedule.scss'

export interface TemplateTimesProps {
  period: Period
  draft: TemplateDraft
  change: (patch: Partial<TemplateDraft>) => void
  errors: { startsAt?: string; endsAt?: string }
}

/** From when to when, on quarters of an hour. */
export function TemplateTimes({ period, draft, change, errors }: TemplateTimesProps) {
  const quarters = quartersIn(period)
  return (
    <View className="template__times">
      <Field label="开始" error={errors.startsAt}>
        <Select
          label="开始时间"
          options={quarters}
          value={draft.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
      </Field>
      <Field label="结束" error={errors.endsAt}>
        <Select label="结束时间" options={quarters} value={draft.endsAt} onChange={(endsAt) => change({ endsAt })} />
      </Field>
    </View>
  )
}
