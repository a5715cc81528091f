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
import './duplicates.scss'

const wordsFor = ({ mergedAt, undoUntil, undoneAt, by }: Merge) => {
  const when = `${monthDay(civilDate(mergedAt))}${by === 'desk' ? '在窗口合并' : '合并'}`
  if (undoneAt) return `${when}，${monthDay(civilDate(undoneAt))}已撤销`
  return undoUntil ? `${when}，${monthDay(civilDate(undoUntil))}前可以撤销` : when
}

const canUndo = ({ undoUntil, by }: Merge) =>
  by === 'owner' && undoUntil !== null && Date.parse(undoUntil) > serverNow()

/** What was made one, when, and the way back. */
export function MergedPair({ merge }: { merge: Merge }) {
  const undo = useCommand(orpc.identity.undoMerge, { onSuccess: () => toast('已撤销') })
  return (
    <View className="duplicates__merged">
      <Card kind="list">
        <RegistrationRow registration={merge.kept} right={<Tag>保留</Tag>} />
        <RegistrationRow registration={merge.merged} right={<Tag tone="grey">并入</Tag>} />
      </Card>
      <View className="duplicates__why">{wordsFor(merge)}</View>
      <ErrorLine error={undo.error} />
      {canUndo(merge) ? (
        <Button kind="secondary" busy={undo.isPending} onClick={() => undo.mutate({ mergeId: merge.id })}>
          撤销合并
        </Button>
      ) : null}
    </View>
  )
}
