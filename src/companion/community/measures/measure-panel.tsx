import { View } from '@tarojs/components'
import { useState } from 'react'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, PanelBody } from '@/companion/money/facts'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { nameOf } from '@/shared/community/words'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import '../entry.scss'
import { ReasonField } from '../reason-field'
import { KEEP_REASONS, LIFT_REASONS, type Measure, untilText } from './words'

const Appeal = ({ measure: { appeal } }: { measure: Measure }) =>
  appeal ? (
    <>
      <View className="entry__head">本人的申诉</View>
      <View className="entry__said">“{appeal.words}”</View>
      <View className="entry__note">{momentText(appeal.at)}</View>
    </>
  ) : null

const said = (words: string, onDone: () => void) => ({
  onSuccess: () => {
    toast(words)
    onDone()
  },
})

/** Gives back, or hears the appeal and keeps it; both with a reason that he reads. */
export function MeasurePanel({ measure, onDone }: { measure: Measure; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const { measureId, appeal, author, at } = measure
  const lift = useCommand(orpc.community.liftMeasure, said('已解除，会告诉本人', onDone))
  const keep = useCommand(orpc.community.keepMeasure, said('已答复申诉', onDone))
  const errors = formErrors(lift.error ?? keep.error, ['reason'] as const)
  const wish = { measureId, reason }
  const buttons = (
    <>
      <ErrorLine error={errors.general} />
      <Button busy={lift.isPending} disabled={!reason.trim()} onClick={() => lift.mutate(wish)}>
        解除限制
      </Button>
      {appeal ? (
        <Button kind="text" busy={keep.isPending} disabled={!reason.trim()} onClick={() => keep.mutate(wish)}>
          维持限制
        </Button>
      ) : null}
    </>
  )
  return (
    <SidePanel title="发言限制" onClose={onDone} action={buttons}>
      <PanelBody>
        <Fact label="谁">{nameOf(author)}</Fact>
        <Fact label="多久">{untilText(measure)}</Fact>
        <Fact label="原因">{measure.reason}</Fact>
        <Fact label="从">{momentText(at)}</Fact>
        <Appeal measure={measure} />
        <View className="entry__field">
          <ReasonField
            label="说明"
            common={appeal ? [...LIFT_REASONS, ...KEEP_REASONS] : LIFT_REASONS}
            value={reason}
            error={errors.at.reason}
            onChange={setReason}
            hint="本人会看到这句话"
          />
        </View>
      </PanelBody>
    </SidePanel>
  )
}
