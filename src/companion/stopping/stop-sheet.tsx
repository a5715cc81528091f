import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StopPreview } from '@xinglin/types/stopping'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { Preview } from './preview'
import { StopForm } from './stop-form'
import { ToldList } from './told-list'
import { useStop } from './use-stop'
import { affectedIn, stoppedWords, titleOf } from './words'
import './stopping.scss'

export interface StopClinicProps {
  sessionId: string
  onClose: () => void
}

/** What is stopped already is looked after first; more of it can be stopped then. */
const isSettled = ({ stopped }: StopPreview, more: boolean) => stopped !== null && !more
const hasMore = ({ stoppedFrom }: StopPreview) => stoppedFrom !== null

const actionWords = (preview: StopPreview, from: string | null) => {
  const affected = affectedIn(preview)
  const what = from ? `${from} 起停诊` : '停诊'
  return affected ? `${what}，通知 ${affected} 位` : what
}

/** 停诊 or an earlier end of one clinic: why, whom it concerns, then the act; afterwards what became of each. */
export function StopClinic({ sessionId, onClose }: StopClinicProps) {
  const [more, setMore] = useState(false)
  const stop = useStop(sessionId, () => setMore(false))
  const { data } = stop.preview
  const action =
    !data || isSettled(data, more) ? null : (
      <>
        <ErrorLine error={stop.error} />
        <Button kind="danger" busy={stop.busy} disabled={!stop.ready} onClick={stop.send}>
          {actionWords(data, stop.from)}
        </Button>
      </>
    )
  return (
    <Sheet open title={data ? titleOf(data) : '停诊'} onClose={onClose} action={action}>
      <QueryView query={stop.preview} skeleton={<Skeleton count={4} />}>
        {(preview) =>
          isSettled(preview, more) ? (
            <>
              <View className="stopping__whom">{stoppedWords(preview)}</View>
              <ToldList sessionId={sessionId} />
              {hasMore(preview) ? (
                <Button kind="text" onClick={() => setMore(true)}>
                  再多停一些
                </Button>
              ) : null}
            </>
          ) : (
            <>
              <StopForm preview={preview} stop={stop} />
              <Preview preview={preview} />
            </>
          )
        }
      </QueryView>
    </Sheet>
  )
}
