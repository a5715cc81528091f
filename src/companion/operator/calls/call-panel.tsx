import type { CallTask } from '@xinglin/types/notify'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, Hint, PanelBody } from '@/companion/money/facts'
import { EarlierCalls } from './earlier-calls'
import { TalkForm } from './talk-form'
import { markOf } from './words'

export interface CallPanelProps {
  task: CallTask
  onChange: (task: CallTask) => void
  onDone: () => void
}

const refresh = () => void queryClient.invalidateQueries({ queryKey: orpc.notify.key() })

/** Nobody is called twice: name and number come with taking the task. */
function Take({ task, onChange }: Pick<CallPanelProps, 'task' | 'onChange'>) {
  const claim = useCommand(orpc.notify.claimCallTask, { onSuccess: onChange, onError: refresh })
  const isTaken = codeOf(claim.error) === 'CALL_TASK_TAKEN'
  return (
    <>
      <Hint>认领后显示姓名和号码；20 分钟没有记下结果，会放回给同事。</Hint>
      <ErrorLine error={claim.error} />
      {isTaken ? null : (
        <Button icon="phone" busy={claim.isPending} onClick={() => claim.mutate({ taskId: task.id })}>
          我来打
        </Button>
      )}
    </>
  )
}

function Body(props: CallPanelProps) {
  const { task } = props
  if (task.state === 'open') return <Take {...props} />
  if (!task.mine) return <Hint>{`${markOf(task)?.words}。姓名和号码只有认领的同事看得到。`}</Hint>
  return <TalkForm {...props} />
}

/** One call: take it, make it, write down how it went. */
export function CallPanel(props: CallPanelProps) {
  const { task, onDone } = props
  return (
    <SidePanel title={task.title} onClose={onDone}>
      <PanelBody>
        <Fact label="什么时候前打">{momentText(task.callBy)}</Fact>
        <Fact label="列入任务">{momentText(task.createdAt)}</Fact>
        {task.tries ? <Fact label="没人接">{`${task.tries} 次，最多打 3 次`}</Fact> : null}
        <Body {...props} />
        <EarlierCalls calls={task.calls} />
      </PanelBody>
    </SidePanel>
  )
}
