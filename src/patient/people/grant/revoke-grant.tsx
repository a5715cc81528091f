import type { Grant } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Section } from '@/shared/ui/section'
import { toast } from '@/shared/ui/toast'

/** Takes the grant back, after asking. */
export function RevokeGrant({ grant: { id, relativeName } }: { grant: Grant }) {
  const [asking, setAsking] = useState(false)
  const revoke = useCommand(orpc.identity.revokeGrant, {
    onSuccess: () => {
      setAsking(false)
      toast('已收回')
    },
  })
  return (
    <Section title="不用代办了">
      <Button kind="secondary" onClick={() => setAsking(true)}>
        收回授权
      </Button>
      <ConfirmSheet
        open={asking}
        title="收回授权"
        action="收回"
        danger
        busy={revoke.isPending}
        error={revoke.error ? errorText(revoke.error) : undefined}
        onConfirm={() => revoke.mutate({ grantId: id })}
        onClose={() => setAsking(false)}
      >
        {relativeName}马上就不能再代办了，已经约好的号不受影响。
      </ConfirmSheet>
    </Section>
  )
}
