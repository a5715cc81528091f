import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'

/** Takes a half day out of the week, after asking. */
export function RemoveTemplate({ templateId, onDone }: { templateId: string; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const remove = useCommand(orpc.booking.removeTemplate, {
    onSuccess: () => {
      toast('排班已删除')
      onDone()
    },
  })
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        删除这半天
      </Button>
      <ConfirmSheet
        open={asking}
        title="删除排班"
        action="删除"
        danger
        busy={remove.isPending}
        error={remove.error ? errorText(remove.error) : undefined}
        onConfirm={() => remove.mutate({ templateId })}
        onClose={() => setAsking(false)}
      >
        以后不再按这半天开诊，已经开出的门诊和预约不受影响。
      </ConfirmSheet>
    </>
  )
}
