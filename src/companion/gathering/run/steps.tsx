import { View } from '@tarojs/components'
import type { Gathering } from '@xinglin/types/gathering'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { CancelSheet } from './cancel-sheet'
import { MoveSheet } from './move-sheet'
import './run.scss'

type Open = 'end' | 'cancel' | 'move' | null

function Planned({ gathering, onOpen }: { gathering: Gathering; onOpen: (what: Open) => void }) {
  const begin = useCommand(orpc.gathering.begin, { onSuccess: () => toast('开场了，预约的病友收到了通知') })
  const { id: gatheringId, kind } = gathering
  return (
    <>
      <ErrorLine error={begin.error} />
      <View className="run__steps">
        {kind === 'meeting' ? null : (
          <Button small busy={begin.isPending} onClick={() => begin.mutate({ gatheringId })}>
            开场
          </Button>
        )}
        <Button small kind="secondary" onClick={() => onOpen('move')}>
          改时间
        </Button>
        <Button small kind="text" onClick={() => onOpen('cancel')}>
          取消活动
        </Button>
      </View>
    </>
  )
}

/** What its host can do with it as it stands. */
export function Steps({ gathering }: { gathering: Gathering }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const end = useCommand(orpc.gathering.end, { onSuccess: close })
  const { id: gatheringId, state } = gathering
  return (
    <>
      {state === 'planned' ? <Planned gathering={gathering} onOpen={setOpen} /> : null}
      {state === 'live' ? (
        <View className="run__steps">
          <Button small kind="secondary" onClick={() => setOpen('end')}>
            结束
          </Button>
        </View>
      ) : null}
      <ConfirmSheet
        open={open === 'end'}
        title="结束这一场"
        action="结束"
        busy={end.isPending}
        onConfirm={() => end.mutate({ gatheringId })}
        onClose={close}
      >
        之后 7 天内还能补答没来得及答的问题。
      </ConfirmSheet>
      <CancelSheet open={open === 'cancel'} gatheringId={gatheringId} onClose={close} />
      {open === 'move' ? <MoveSheet gathering={gathering} onClose={close} /> : null}
    </>
  )
}
