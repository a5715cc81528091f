import { View } from '@tarojs/components'
import type { ListedRoom, RoomVisitor } from '@xinglin/types/examination'
import { useState } from 'react'
import { ReasonField } from '@/companion/money/reason-field'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { civilDate, dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { serverNow } from '@/shared/server-time'

const REASONS = ['设备检修', '停电停水', '技师请假']
const LONGEST = 40

interface CloseProps {
  room: ListedRoom
  date: string
  day: { closed: string | null; visitors: readonly RoomVisitor[] }
}

const aheadIn = ({ visitors }: CloseProps['day']) =>
  visitors.filter(({ startsAt, state }) => state !== 'done' && Date.parse(startsAt) > serverNow()).length

function CloseSheet({ room, date, day, onClose }: CloseProps & { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const close = useCommand(orpc.examination.closeDay, {
    onSuccess: ({ affected }) => {
      toast(affected ? `已停用，正在通知 ${affected} 位` : '已停用')
      onClose()
    },
  })
  const count = aheadIn(day)
  const confirm = (
    <Button
      kind="danger"
      busy={close.isPending}
      disabled={!reason.trim()}
      onClick={() => close.mutate({ roomId: room.id, date, closed: true, reason })}
    >
      停用{dayText(date)}
    </Button>
  )
  return (
    <Sheet open title={`${room.name}停用一天`} onClose={onClose} action={confirm}>
      <View className="rooms__about">
        {count
          ? `还没做的 ${count} 位马上收到通知，医生开的单还在，可以在小程序里换时间。`
          : '没有人受影响。停用后这一天不能再约。'}
      </View>
      <ReasonField
        label="停用原因"
        common={REASONS}
        value={reason}
        error={fieldErrors(close.error)['reason']}
        hint="只给同事看"
        maxLength={LONGEST}
        onChange={setReason}
      />
      <ErrorLine error={close.error} />
    </Sheet>
  )
}

/** Closes a room for a day, or opens it again. */
export function CloseDay(props: CloseProps) {
  const { room, date, day } = props
  const [asking, setAsking] = useState(false)
  const open = useCommand(orpc.examination.closeDay, { onSuccess: () => toast('已恢复') })
  if (date < civilDate()) return null
  if (day.closed !== null) {
    return (
      <>
        <ErrorLine error={open.error} />
        <Button busy={open.isPending} onClick={() => open.mutate({ roomId: room.id, date, closed: false })}>
          恢复这一天
        </Button>
      </>
    )
  }
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        停用这一天
      </Button>
      {asking ? <CloseSheet {...props} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
