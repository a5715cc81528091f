import { back } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import type { EntrySheetProps } from './entry-sheet'

/** Takes back his own words for good. */
export function DeleteSheet({ entry, isPost, onClose }: EntrySheetProps) {
  const remove = useCommand(orpc.community.deleteEntry, {
    onSuccess: () => {
      onClose()
      toast('已删除')
      if (isPost) back('/community/home/index')
    },
  })
  return (
    <ConfirmSheet
      open
      danger
      title={isPost ? '删除这条帖子' : '删除这条评论'}
      action="删除"
      busy={remove.isPending}
      error={remove.error ? errorText(remove.error) : undefined}
      onConfirm={() => remove.mutate({ entryId: entry.id })}
      onClose={onClose}
    >
      {isPost ? '图片和下面的评论会一起删掉，搜索里也找不到了。' : '别人回复您的话会留着，您说的这条不再显示。'}
    </ConfirmSheet>
  )
}
