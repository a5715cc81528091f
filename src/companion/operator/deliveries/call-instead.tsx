import type { Delivery } from '@xinglin/types/notify'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { Hint } from '@/companion/money/facts'

export interface CallInsteadProps {
  delivery: Delivery
  onChange: (delivery: Delivery) => void
}

/** For a message that went out nowhere: somebody says it on the phone. */
export function CallInstead({ delivery, onChange }: CallInsteadProps) {
  const call = useCommand(orpc.notify.callInstead, {
    onSuccess: (called) => {
      toast('已列入电话任务')
      onChange(called)
    },
  })
  if (!delivery.canBeCalled) return null
  return (
    <>
      <Hint>哪条路都没走通，患者只有打开小程序才看得到。要紧的话，可以请同事打电话告诉他。</Hint>
      <ErrorLine error={call.error} />
      <Button icon="phone" busy={call.isPending} onClick={() => call.mutate({ deliveryId: delivery.id })}>
        改为打电话
      </Button>
    </>
  )
}
