import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import type { StaffSlot } from './session'

/** Stops bookings of one quarter, or opens it again. */
export function CloseSlot({ slot: { id, closed } }: { slot: StaffSlot }) {
  const close = useCommand(orpc.booking.closeSlot, {
    onSuccess: (slot) => toast(slot.closed ? '已停约' : '已恢复预约'),
  })
  return (
    <View className="slot-panel__close">
      <View className="slot-panel__label">
        {closed ? '这个时段已停约，恢复后空号可以再约' : '只停空号，已约的不受影响'}
      </View>
      <ErrorLine error={close.error} />
      <Button kind="secondary" busy={close.isPending} onClick={() => close.mutate({ slotId: id, closed: !closed })}>
        {closed ? '恢复预约' : '停约这个时段'}
      </Button>
    </View>
  )
}
