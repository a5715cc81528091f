import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

export interface AppealSheetProps {
  /** Without one it is about being muted or shut out. */
  entryId?: string
  onClose: () => void
}

/** Asks once for another look, by a person. */
export function AppealSheet({ entryId, onClose }: AppealSheetProps) {
  const [words, setWords] = useState('')
  const appeal = useCommand(orpc.community.appeal, {
    onSuccess: () => {
      onClose()
      toast('已交给工作人员，结果会告诉您')
    },
  })
  const { errors, aboutFields } = useFieldErrors(appeal.error)
  const send = () => appeal.mutate({ words, ...(entryId ? { entryId } : {}) })
  const button = (
    <Button busy={appeal.isPending} disabled={!words.trim()} onClick={send}>
      提交申诉
    </Button>
  )
  return (
    <Sheet open title="申诉" onClose={onClose} action={button}>
      <Field label="为什么觉得处理得不对" hint="只能申诉一次，会由人来看" error={errors['words']}>
        <LongInput value={words} onChange={setWords} placeholder="说说理由" maxLength={300} />
      </Field>
      {aboutFields ? null : <ErrorLine error={appeal.error} />}
    </Sheet>
  )
}
