import type { Grant } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Section } from '@/shared/ui/section'
import { toast } from '@/shared/ui/toast'

/** The relative ends it himself, after asking. */
export function GiveUpGrant({ grant: { patientId, patientName } }: { grant: Grant }) {
  const [asking, setAsking] = useState(false)
  const giveUp = useCommand(orpc.identity.giveUpGrant, {
    onSuccess: () => {
      setAsking(false)
      toast('已放弃代办')
    },
  })
  return (
    <Section title="不再帮忙办了">
      <Button kind="secondary" onClick={() => setAsking(true)}>
        放弃代办
      </Button>
      <ConfirmSheet
        open={asking}
        title="放弃代办"
        action="放弃"
        danger
        busy={giveUp.isPending}
        error={giveUp.error ? errorText(giveUp.error) : undefined}
        onConfirm={() => giveUp.mutate({ patientId })}
        onClose={() => setAsking(false)}
      >
        您就不能再替{patientName}办了，我们会告诉他。已经约好的号不受影响，以后可以请他重新授权。
      </ConfirmSheet>
    </Section>
  )
}
