import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { type ReactNode, useEffect } from 'react'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Watermark } from '@/shared/ui/watermark'
import { AskedLine } from './asked-line'
import { ClockLine } from './clock-line'
import type { Side } from './clock-words'
import { Composer, type ComposerProps } from './composer'
import { ShutFace } from './shut-face'
import { stopSound } from './sound'
import { Thread } from './thread'
import { useThread } from './use-thread'
import './thread-view.scss'

export interface ThreadViewProps extends Pick<ComposerProps, 'tools' | 'beforeSend'> {
  consultId: string
  side: Side
  /** Between the clock and the first message: who it is, what comes next. */
  head?: ReactNode | ((consult: Consult) => ReactNode)
  onOpenPlan: () => void
  /** In the composer's place where nothing can be said: rate, ask once more, take the case first. */
  foot?: (consult: Consult) => ReactNode
}

/** Messages travel while it lasts: from paying on for the patient, from taking it on for the doctor. */
const OPEN: Record<Side, readonly Consult['state'][]> = {
  patient: ['paid', 'waiting', 'open', 'answered'],
  doctor: ['open', 'answered'],
}

const WAITING = (
  <View className="thread-view__waiting">
    <Skeleton />
  </View>
)

/**
 * The whole conversation of a consult, from the clock to the composer, over the whole page below its title. Goes inside a Page with `ownCall`;
 * it brings the watermark and the guard against screenshots.
 */
export function ThreadView({ consultId, side, head, tools, onOpenPlan, beforeSend, foot }: ThreadViewProps) {
  useScreenGuard()
  useEffect(() => stopSound, [])
  const { query, earlier, outbox, shut } = useThread(consultId)
  if (shut) {
    return (
      <View className="thread-view">
        <ShutFace side={side} patient={query.data?.consult} outbox={outbox} onLook={() => void query.refetch()} />
      </View>
    )
  }
  return (
    <View className="thread-view">
      <QueryView query={query} skeleton={WAITING}>
        {(thread) => {
          const { consult } = thread
          const open = OPEN[side].includes(consult.state)
          const setting = { consultId, side, onMarks: open ? outbox.sendMarks : undefined, onOpenPlan }
          return (
            <>
              <ClockLine consult={consult} side={side} />
              <AskedLine consult={consult} side={side} />
              {typeof head === 'function' ? head(consult) : head}
              <Thread thread={thread} earlier={earlier} outbox={outbox} setting={setting} />
              {open ? (
                <Composer consultId={consultId} outbox={outbox} tools={tools} beforeSend={beforeSend} />
              ) : (
                foot?.(consult)
              )}
            </>
          )
        }}
      </QueryView>
      <Watermark />
    </View>
  )
}
