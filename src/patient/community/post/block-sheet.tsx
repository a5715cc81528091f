import { back } from '@/patient/navigation'
import { nameOf } from '@/shared/community/words'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf, errorText } from '@/shared/api/errors'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { go } from '../go'
import type { EntrySheetProps } from './entry-sheet'

const wordsFor = ({ author }: EntrySheetProps['entry']) =>
  author.kind === 'anonymous'
    ? `${nameOf(author)}在这个帖子里说的话，您都不会再看到。匿名的人在别的帖子里用别的名字，不会一起屏蔽，否则就等于说出了是谁。`
    : `${nameOf(author)}用这个名字发的帖子和评论，您都不会再看到。对方不会知道。可以在“我的 · 屏蔽管理”里取消。`

/** Never again what somebody writes; said before what it covers. */
export function BlockSheet({ entry, isPost, onClose }: EntrySheetProps) {
  const block = useCommand(orpc.community.block, {
    onSuccess: () => {
      onClose()
      toast('已屏蔽')
      if (isPost) back('/community/home/index')
    },
    onError: (error) => {
      if (codeOf(error) === 'JOIN_FIRST') go.join()
    },
  })
  return (
    <ConfirmSheet
      open
      title={`屏蔽 ${nameOf(entry.author)}`}
      action="屏蔽"
      busy={block.isPending}
      error={block.error ? errorText(block.error) : undefined}
      onConfirm={() => block.mutate({ entryId: entry.id })}
      onClose={onClose}
    >
      {wordsFor(entry)}
    </ConfirmSheet>
  )
}
