import { View } from '@tarojs/components'
import type { StopPreview } from '@xinglin/types/stopping'
import { fieldErrors } from '@/shared/api/errors'
import { clock } from '@/shared/time'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { ReasonField } from '../money/reason-field'
import type { useStop } from './use-stop'
import { LONGEST_REASON, REASONS, clockOf } from './words'
import './stopping.scss'

const HOW_MUCH = [
  { value: 'whole' as const, label: '整个半天' },
  { value: 'part' as const, label: '提前结束' },
]

/** The quarters from which it can end; what is stopped already is not offered again. */
const endsIn = ({ quarters, stoppedFrom }: StopPreview) =>
  quarters
    .filter((at) => !stoppedFrom || at < stoppedFrom)
    .map((at) => ({ value: clockOf(at), label: `${clock(at)} 起` }))

/** Why, and how much of the clinic. */
export function StopForm({ preview, stop }: { preview: StopPreview; stop: ReturnType<typeof useStop> }) {
  const errors = fieldErrors(stop.error)
  const ends = endsIn(preview)
  return (
    <View>
      <ReasonField
        label="停诊原因"
        common={REASONS}
        value={stop.reason}
        error={errors['reason']}
        hint="患者会看到医生停诊，看不到原因"
        maxLength={LONGEST_REASON}
        onChange={stop.setReason}
      />
      <Field label="停多少" error={errors['from']}>
        {ends.length ? (
          <Choice
            options={HOW_MUCH}
            value={stop.from ? 'part' : 'whole'}
            onChange={(much) => stop.setFrom(much === 'part' ? (ends[0]?.value ?? null) : null)}
          />
        ) : (
          <View className="stopping__quiet">整个半天</View>
        )}
      </Field>
      {stop.from ? (
        <Field label="从几点起不看">
          <Choice options={ends} value={stop.from} onChange={stop.setFrom} />
        </Field>
      ) : null}
    </View>
  )
}
