import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'

/** Takes the proof back and deletes the picture, after asking. */
export function Withdraw({ patientId }: { patientId: string }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useCommand(orpc.identity.withdrawCertificate, {
    onSuccess: () => {
      setAsking(false)
      toast('已撤回')
    },
  })
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        撤回这份证明
      </Button>
      <ConfirmSheet
        open={asking}
        title="撤回证明"
        action="撤回并删除照片"
        danger
        busy={withdraw.isPending}
        error={withdraw.error ? errorText(withdraw.error) : undefined}
        onConfirm={() => withdraw.mutate({ patientId })}
        onClose={() => setAsking(false)}
      >
        照片会马上删除，以后需要时可以再传。已经约好的号不受影响。
      </ConfirmSheet>
    </>
  )
}
