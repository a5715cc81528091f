import type { Duty } from '@xinglin/types/consult-duty'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { civilDate, dayText } from '@/shared/time'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { dutyHours } from './rota'

/** Takes a duty out of the rota, after asking. */
export function RemoveDuty({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const remove = useCommand(orpc.consult.removeDuty, {
    onSuccess: () => {
      toast('已移除')
      onDone()
    },
  })
  return (
    <ConfirmSheet
      open
      title={`${duty.doctorName}的这一班`}
      action="移除这一班"
      danger
      busy={remove.isPending}
      error={remove.error ? errorText(remove.error) : undefined}
      onConfirm={() => remove.mutate({ dutyId: duty.id })}
      onClose={onDone}
    >
      {dayText(civilDate(duty.startsAt))} {dutyHours(duty)}。移除后这段时间的急诊不再找他；没有别人时急诊线会关闭。
    </ConfirmSheet>
  )
}
