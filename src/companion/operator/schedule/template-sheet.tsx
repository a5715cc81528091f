import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Template } from '@xinglin/types/clinics'
import type { Period } from '@xinglin/types/visit'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Field, TextInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { PERIODS } from '@/shared/words'
import { formErrors } from '../form/errors'
import { Stepper } from '../form/stepper'
import { RemoveTemplate } from './remove-template'
import { TemplateTimes } from './template-times'
import { blankFor, quartersBetween, weekdayName, type TemplateDraft } from './week'

export interface TemplateSheetProps {
  doctorId: string
  weekday: number
  period: Period
  templates: readonly Template[]
  onClose: () => void
}

const FIELDS = ['startsAt', 'endsAt', 'capacity', 'place'] as const

const draftOf = ({ startsAt, endsAt, capacity, place }: Template): TemplateDraft => ({
  startsAt,
  endsAt,
  capacity,
  place,
})

function sumText({ startsAt, endsAt, capacity }: TemplateDraft): string {
  const quarters = quartersBetween(startsAt, endsAt)
  return quarters > 0 ? `${quarters} 个时段，每次门诊 ${quarters * capacity} 个号` : '结束要晚于开始'
}

/** One half day of a doctor's week: hours, places and room. */
export function TemplateSheet({ doctorId, weekday, period, templates, onClose }: TemplateSheetProps) {
  const existing = templates.find((each) => each.weekday === weekday && each.period === period)
  const [draft, setDraft] = useState(() => (existing ? draftOf(existing) : blankFor(period, templates)))
  const change = (patch: Partial<TemplateDraft>) => setDraft((old) => ({ ...old, ...patch }))
  const save = useCommand(orpc.booking.saveTemplate, {
    onSuccess: () => {
      toast('排班已保存')
      onClose()
    },
  })
  const { at, general } = formErrors(save.error, FIELDS)
  const buttons = (
    <>
      <Button busy={save.isPending} onClick={() => save.mutate({ doctorId, weekday, period, ...draft })}>
        保存
      </Button>
      {existing ? <RemoveTemplate templateId={existing.id} onDone={onClose} /> : null}
    </>
  )
  return (
    <Sheet open title={`${weekdayName(weekday)}${PERIODS[period]}门诊`} onClose={onClose} action={buttons}>
      <TemplateTimes period={period} draft={draft} change={change} errors={at} />
      <View className="template__sum">{sumText(draft)}</View>
      <Field label="每 15 分钟几个号" error={at.capacity}>
        <Stepper label="号源" value={draft.capacity} min={1} max={20} onChange={(capacity) => change({ capacity })} />
      </Field>
      <Field label="诊室" error={at.place}>
        <TextInput
          value={draft.place}
          onChange={(place) => change({ place })}
          placeholder="例如 门诊楼 3 楼 B 区 302 诊室"
          maxLength={60}
        />
      </Field>
      <ErrorLine error={general} />
    </Sheet>
  )
}
