import type { Consult } from '@xinglin/types/consult'
import { type ComponentType, type ReactNode, useEffect } from 'react'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { VIDEO_WAY } from '@/shared/platform/video'
import { WebCall } from '@/shared/platform/web-call'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { activeCall } from './active'
import { CallButtons } from './call-buttons'
import { CallView } from './call-view'
import { DeviceCheck } from './device-check'
import { RecordingNotice } from './recording-notice'
import { RecordingRest } from './recording-rest'
import { forgetCall, hangUp, isOver } from './session'
import type { ActiveCall, Side } from './types'
import { useDevices } from './use-devices'
import { endWords } from './words'

const ASK_MS = 2_000
const MAY_CALL: readonly Consult['state'][] = ['open', 'answered']

type Frame = ComponentType<{ title: string; bar?: ReactNode; children: ReactNode }>

export interface CallPageProps {
  consultId: string
  side: Side
  /** The app's own page around it. */
  frame: Frame
  /** To the thread; a call that goes on stays. Null in a mini-program's web-view: the thread is in the mini-program. */
  onThread: (() => void) | null
}

const nameOf = ({ doctorName, patientName }: Consult, side: Side) =>
  side === 'doctor' ? patientName : `${doctorName ?? ''}医生`

const TITLE = '视频'

/** Who is called, whether one will be seen and heard, and then the call. */
function Before({ consult, side, frame: Page, onThread }: Omit<CallPageProps, 'consultId'> & { consult: Consult }) {
  const { state, ask, isReady } = useDevices()
  const bar = <CallButtons consultId={consult.id} callId={consult.callId} disabled={!isReady} {...{ side, onThread }} />
  return (
    <Page title={`和${nameOf(consult, side)}视频`} bar={bar}>
      {side === 'doctor' ? <RecordingRest /> : null}
      <RecordingNotice />
      <DeviceCheck state={state} lent={!onThread} onRetry={() => void ask()} />
    </Page>
  )
}

/** Words, where there can be no video, and the way back. */
function Instead({
  frame: Page,
  title,
  hint,
  onThread,
}: Pick<CallPageProps, 'frame' | 'onThread'> & { title: string; hint: string }) {
  const action = onThread ? { text: '回到问诊', onClick: onThread } : undefined
  return (
    <Page title={TITLE}>
      <Empty icon="video-off" title={title} hint={hint} action={action} />
    </Page>
  )
}

const GO_ON = '问诊里可以继续发文字、图片和语音'

function After({ active, frame: Page, onThread }: { active: ActiveCall } & Pick<CallPageProps, 'frame' | 'onThread'>) {
  useEffect(() => forgetCall, [])
  const bar = onThread ? <Button onClick={onThread}>回到问诊</Button> : null
  return (
    <Page title={TITLE} bar={bar}>
      {active.side === 'doctor' ? <RecordingRest /> : null}
      <Empty
        icon="video"
        title={endWords(active)}
        hint={onThread ? GO_ON : `点左上角返回，${GO_ON}`}
        action={{ text: '再打一次', onClick: forgetCall }}
      />
    </Page>
  )
}

const NO_VIDEO = '支付宝小程序里还不能视频。请用手机浏览器打开医院网页，或继续发文字、图片和语音'

function Ready({ consult, ...props }: Omit<CallPageProps, 'consultId'> & { consult: Consult }) {
  const active = activeCall.use()
  const { side, frame: Page, onThread } = props
  if (VIDEO_WAY === 'none' && !WebCall) return <Instead {...props} title="这里还不能视频" hint={NO_VIDEO} />
  if (active && active.consultId !== consult.id && !isOver(active.call)) {
    return (
      <Page title={TITLE}>
        <Empty icon="video" title="您正在另一个问诊里视频" action={{ text: '挂断那一个', onClick: hangUp }} />
      </Page>
    )
  }
  if (active?.consultId === consult.id && isOver(active.call)) return <After {...{ active, ...props }} />
  if (active?.consultId === consult.id) {
    return (
      <Page title={TITLE}>
        <CallView active={active} name={nameOf(consult, side)} onThread={onThread} />
      </Page>
    )
  }
  if (!MAY_CALL.includes(consult.state)) {
    return <Instead {...props} title="现在不能视频" hint="医生接诊后、问诊结束前可以视频" />
  }
  if (WebCall) {
    return (
      <Page title={TITLE}>
        <WebCall consultId={consult.id} />
      </Page>
    )
  }
  return <Before consult={consult} {...props} />
}

/** Video with the other side of a consult. */
export function CallPage({ consultId, ...props }: CallPageProps) {
  const query = useLive(orpc.consult.getThread, { consultId }, { everyMs: ASK_MS })
  const { frame: Page } = props
  const { data } = query
  if (data) return <Ready consult={data.consult} {...props} />
  return (
    <Page title={TITLE}>
      <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
        {() => null}
      </QueryView>
    </Page>
  )
}
