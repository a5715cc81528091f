import { View } from '@tarojs/components'
import type { CallTask } from '@xinglin/types/notify'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { Heading } from '@/companion/money/facts'
import { formErrors } from '@/companion/operator/form/errors'
import { ChooseFor } from '@/companion/stopping/choose-for'
import { OUTCOMES, type Outcome, afterCall, spaced, stoppedVisitOf } from './words'
import './calls.scss'

const Whom = ({ task: { patientName, phone, words } }: { task: CallTask }) => (
  <>
    <View className="call__name">{patientName}</View>
    <Button icon="phone" onClick={() => callPhone(phone)}>
      {spaced(phone)}
    </Button>
    <Heading>可以这样说</Heading>
    <View className="call__words">{words}</View>
  </>
)

/** With the patient of a stopped clinic on the phone, his choice is made here. */
const Choose = ({ task, onClick }: { task: CallTask; onClick: () => void }) =>
  stoppedVisitOf(task) ? (
    <View className="call__choose">
      <Button kind="secondary" onClick={onClick}>
        帮他改约或退号
      </Button>
    </View>
  ) : null

/** Name and number to call, what to say, and how it went. */
export function TalkForm({ task, onDone }: { task: CallTask; onDone: () => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const [choosing, setChoosing] = useState(false)
  const finish = useCommand(orpc.notify.finishCallTask, {
    onSuccess: (finished) => {
      toast(afterCall(finished))
      onDone()
    },
  })
  const { at, general } = formErrors(finish.error, ['note'] as const)
  const backToCall = () => {
    setOutcome('reached')
    setChoosing(false)
  }
  const visit = stoppedVisitOf(task)
  if (task.state === 'done') return <Whom task={task} />
  if (choosing && visit) return <ChooseFor appointmentId={visit} back="回到这通电话" onBack={backToCall} />
  return (
    <>
      <Whom task={task} />
      <Choose task={task} onClick={() => setChoosing(true)} />
      <Heading>打得怎么样</Heading>
      <Choice options={optionsOf(OUTCOMES)} value={outcome} onChange={setOutcome} />
      <View className="call__note">
        <Field label="备注（可以不写）" error={at.note} hint="下一位打电话的同事看得到">
          <LongInput value={note} onChange={setNote} maxLength={200} placeholder="如：家属接的，下午再打" />
        </Field>
      </View>
      <ErrorLine error={general} />
      <View className="call__end">
        <Button
          busy={finish.isPending}
          disabled={!outcome}
          onClick={() => outcome && finish.mutate({ taskId: task.id, outcome, note })}
        >
          记下结果
        </Button>
      </View>
    </>
  )
}
