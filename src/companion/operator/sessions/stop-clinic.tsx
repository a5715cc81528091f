import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '@xinglin/types/clinics'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { ReasonField } from '../../money/reason-field'
import { isOver, sumsIn } from './session'
import './stop-clinic.scss'

const REASONS = ['医生病假', '医生外出抢救', '医生外出会诊', '诊室故障']
const LONGEST = 60

function StopSheet({ session, onClose }: { session: StaffSession; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { taken } = sumsIn(session)
  const stop = useCommand(orpc.booking.stopClinic, {
    onSuccess: ({ affected }) => {
      toast(affected ? `已停诊，正在通知 ${affected} 位` : '已停诊')
      onClose()
    },
  })
  const confirm = (
    <Button
      kind="danger"
      busy={stop.isPending}
      disabled={!reason.trim()}
      onClick={() => stop.mutate({ sessionId: session.id, reason })}
    >
      确认停诊
    </Button>
  )
  return (
    <Sheet open title={`${session.doctorName} 停诊`} onClose={onClose} action={confirm}>
      <View className="stop-clinic__who">
        {taken ? `已约的 ${taken} 位马上收到通知，已付的全额退回，各得一张 10 元优惠券。` : '这个门诊还没有人约。'}
        停诊后不能恢复。
      </View>
      <ReasonField
        label="停诊原因"
        common={REASONS}
        value={reason}
        error={fieldErrors(stop.error)['reason']}
        hint="患者会看到医生停诊，看不到原因"
        maxLength={LONGEST}
        onChange={setReason}
      />
      <ErrorLine error={stop.error} />
    </Sheet>
  )
}

/** 停诊 of one half day; what was stopped says so. */
export function StopClinic({ session, now }: { session: StaffSession; now: number }) {
  const [asking, setAsking] = useState(false)
  if (session.stopped) return <View className="stop-clinic__stopped">已停诊：{session.stopped}</View>
  if (session.slots.every((slot) => isOver(slot, now))) return null
  return (
    <>
      <Button small kind="text" onClick={() => setAsking(true)}>
        停诊
      </Button>
      {asking ? <StopSheet session={session} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
