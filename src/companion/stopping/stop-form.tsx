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

const WHOLE = 'whole'

/** All of it, or from one of its quarters on; what is stopped already is not offered again. */
const fromOptions = ({ quarters, stoppedFrom }: StopPreview) => [
  { value: WHOLE, label: '整个半天' },
  ...quarters
    .filter((at) => !stoppedFrom || at < stoppedFrom)
    .map((at) => ({ value: clockOf(at), label: `${clock(at)} 起` })),
]

/** Why, and how much of the clinic. */
export function StopForm({ preview, stop }: { preview: StopPreview; stop: ReturnType<typeof useStop> }) {
  const errors = fieldErrors(stop.error)
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
        <Choice
          options={fromOptions(preview)}
          value={stop.from ?? WHOLE}
          onChange={(value) => stop.setFrom(value === WHOLE ? null : value)}
        />
      </Field>
    </View>
  )
}
