import { View } from '@tarojs/components'
import type { Merge } from '@xinglin/types/merge'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { RegistrationRow } from '@/shared/merge/registration-row'
import { civilDate, monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ErrorLine } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import { serverNow } from '@/shared/server-time'
import { SidePanel } from '@/companion/layout/side-panel'
import './duplicates.scss'

const wordsFor = ({ undoUntil, undoneAt }: Merge) => {
  if (undoneAt) return `${monthDay(civilDate(undoneAt))}已撤销，两份登记和合并前一样。`
  return undoUntil ? `${monthDay(civilDate(undoUntil))}前可以撤销，撤销后两份登记和合并前一样。` : ''
}

/** What was merged, and the way back. */
export function UndoPanel({ merge, onDone }: { merge: Merge; onDone: () => void }) {
  const undo = useCommand(orpc.identity.undoMerge, {
    onSuccess: () => {
      toast('已撤销')
      onDone()
    },
  })
  const button = (
    <Button kind="danger" busy={undo.isPending} onClick={() => undo.mutate({ mergeId: merge.id })}>
      撤销合并
    </Button>
  )
  const open = merge.undoUntil !== null && Date.parse(merge.undoUntil) > serverNow()
  return (
    <SidePanel title="合并记录" onClose={onDone} action={open ? button : null}>
      <Card kind="list">
        <RegistrationRow registration={merge.kept} right={<Tag>保留</Tag>} />
        <RegistrationRow registration={merge.merged} right={<Tag tone="grey">并入</Tag>} />
      </Card>
      <View className="duplicates__note">{wordsFor(merge)}</View>
      <ErrorLine error={undo.error} />
    </SidePanel>
  )
}
