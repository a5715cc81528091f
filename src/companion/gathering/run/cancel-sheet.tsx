import { useState } from 'react'
import { ReasonField } from '@/companion/community/reason-field'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

const COMMON = ['主持人临时有事', '时间冲突，另行安排', '报名的人太少'] as const

export interface CancelSheetProps {
  open: boolean
  gatheringId: string
  onClose: () => void
}

/** Why it does not take place; those who signed up read it. */
export function CancelSheet({ open, gatheringId, onClose }: CancelSheetProps) {
  const [reason, setReason] = useState('')
  const cancel = useCommand(orpc.gathering.cancel, {
    onSuccess: () => {
      toast('取消了，已通知报名的病友')
      onClose()
    },
  })
  const { at, general } = formErrors(cancel.error, ['reason'] as const)
  const button = (
    <Button
      kind="danger"
      busy={cancel.isPending}
      disabled={!reason.trim()}
      onClick={() => cancel.mutate({ gatheringId, reason })}
    >
      取消活动
    </Button>
  )
  return (
    <Sheet open={open} title="取消活动" onClose={onClose} action={button}>
      <ReasonField
        label="原因"
        common={COMMON}
        value={reason}
        error={at.reason}
        onChange={setReason}
        hint="报名的病友会看到"
        maxLength={100}
      />
      <ErrorLine error={general} />
    </Sheet>
  )
}
