import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { SignInFace } from '@/patient/sign-in-face'
import { useNow } from '@/shared/hooks/now'
import { useOnline } from '@/shared/hooks/online'
import { clock } from '@/shared/time'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import type { Visit } from './use-visit'
import './visit-view.scss'

const LOOK_MS = 5_000
/** Longer than the longest silence of a good line. */
const SILENT_MS = 45_000

/** From when what shows is, once nothing was heard for a while. */
function SilenceNote({ since }: { since: number }) {
  const silent = useNow(LOOK_MS) - since > SILENT_MS
  if (useOnline() && !silent) return null
  return (
    <View className="silence" role="status">
      网络不好，这是 {clock(since)} 的情况
    </View>
  )
}

export interface VisitViewProps {
  visit: Visit
  children: (appointment: Appointment, board: Board) => ReactNode
}

/** The page's other faces until both are known; afterwards how old they are. */
export function VisitView({ visit: { enabled, appointment, board, since }, children }: VisitViewProps) {
  if (!enabled) return <SignInFace hint="登录后可以报到、看候诊进度" />
  if (appointment.data && board.data) {
    return (
      <>
        <SilenceNote since={since} />
        {children(appointment.data, board.data)}
      </>
    )
  }
  const skeleton = <Skeleton shape="card" count={3} />
  return appointment.data ? (
    <QueryView query={board} skeleton={skeleton}>
      {() => null}
    </QueryView>
  ) : (
    <QueryView query={appointment} skeleton={skeleton}>
      {() => null}
    </QueryView>
  )
}
