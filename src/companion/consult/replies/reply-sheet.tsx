import { useState } from 'react'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

export interface QuickReply {
  id: string
  text: string
}

export interface ReplySheetProps {
  /** Null for a new one. */
  reply: QuickReply | null
  onClose: () => void
}

const MOST = 300

/** One answer to write, to change, or to throw away. */
export function ReplySheet({ reply, onClose }: ReplySheetProps) {
  const [text, setText] = useState(reply?.text ?? '')
  const told = (words: string) => ({
    onSuccess: () => {
      toast(words)
      onClose()
    },
  })
  const save = useCommand(orpc.consult.saveQuickReply, told('已保存'))
  const remove = useCommand(orpc.consult.removeQuickReply, told('已删除'))
  const { at, general } = formErrors(save.error, ['text'] as const)
  const buttons = (
    <>
      <ErrorLine error={general ?? remove.error} />
      <Button
        busy={save.isPending}
        disabled={!text.trim()}
        onClick={() => save.mutate(reply ? { id: reply.id, text } : { text })}
      >
        保存
      </Button>
      {reply ? (
        <Button kind="text" busy={remove.isPending} onClick={() => remove.mutate({ id: reply.id })}>
          删除
        </Button>
      ) : null}
    </>
  )
  return (
    <Sheet open title={reply ? '改常用语' : '新的常用语'} onClose={onClose} action={buttons}>
      <Field label="内容" error={at.text} hint="不要写进病人的名字和病情：别的病人也会用到">
        <LongInput
          value={text}
          onChange={setText}
          maxLength={MOST}
          placeholder="如：这个药饭后吃，一天一次，一次一片"
        />
      </Field>
    </Sheet>
  )
}
