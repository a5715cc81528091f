import type { Comment } from '@xinglin/types/community'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { HelpView } from '../help-view'
import { WordsField } from '../words-field'
import { useRefusal } from '../use-refusal'
import { RefusalLine } from '../refusal-line'

export interface EditCommentSheetProps {
  comment: Comment
  onClose: () => void
}

/** Changes a comment's words; they are looked at again. */
export function EditCommentSheet({ comment, onClose }: EditCommentSheetProps) {
  const [text, setText] = useState(comment.text)
  const edit = useCommand(orpc.community.editComment, { onSuccess: ({ help }) => help === null && onClose() })
  const { errors } = useFieldErrors(edit.error)
  const refusal = useRefusal(edit.error, { text })
  const help = edit.data?.help
  const button = (
    <Button
      busy={edit.isPending}
      disabled={!text.trim()}
      onClick={() => edit.mutate({ commentId: comment.id, text: text.trim() })}
    >
      改好了
    </Button>
  )
  return (
    <Sheet open title="修改评论" onClose={onClose} action={help ? null : button}>
      {help ? (
        <HelpView help={help} onOn={onClose} />
      ) : (
        <>
          <WordsField
            label="评论"
            value={text}
            onChange={setText}
            most={1000}
            error={errors['text']}
            marked={refusal.fields.text}
          />
          <RefusalLine refusal={refusal} />
        </>
      )}
    </Sheet>
  )
}
