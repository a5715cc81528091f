import { isDefinedError } from '@orpc/client'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '@xinglin/types/clinics'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { Notice } from '@/companion/layout/notice'
import { SidePanel } from '@/companion/layout/side-panel'
import { Stepper } from '../form/stepper'
import { CloseSlot } from './close-slot'
import { freeIn, isOver, quarterText, type StaffSlot } from './session'
import './slot-panel.scss'

export interface SlotPanelProps {
  session: StaffSession
  slot: StaffSlot
  now: number
  onClose: () => void
}

const MOST_PLACES = 20

type ShownProps = Omit<SlotPanelProps, 'onClose'>

const Facts = ({ session, slot, now }: ShownProps) => {
  const facts = [
    [slot.taken, '已约'],
    [slot.held, '候补保留'],
    [freeIn(slot, now), '可约'],
    [session.standbys, '半天候补'],
  ] as const
  return (
    <View className="slot-panel__facts">
      {facts.map(([value, label]) => (
        <View key={label} className="slot-panel__fact">
          <View className="slot-panel__value">{value}</View>
          <View className="slot-panel__label">{label}</View>
        </View>
      ))}
    </View>
  )
}

/** What a changed number means for those who wait. */
function hintFor({ standbys }: StaffSession, more: number): string {
  if (more > 0 && standbys > 0) return `新增的 ${more} 个号先给候补的 ${standbys} 位`
  return more < 0 ? '只减空号，已约的不受影响' : '每个时段最多 20 个号'
}

function Capacity({ session, slot }: Omit<ShownProps, 'now'>) {
  const [capacity, setCapacity] = useState(slot.capacity)
  const save = useCommand(orpc.booking.setCapacity, { onSuccess: () => toast('号源已更新') })
  const { error } = save
  const below = isDefinedError(error) && error.code === 'CAPACITY_BELOW_TAKEN' ? error.data.taken : null
  const change = (value: number) => {
    save.reset()
    setCapacity(value)
  }
  return (
    <>
      <View className="slot-panel__capacity">
        <View className="slot-panel__title">号源</View>
        <Stepper label="号源" value={capacity} min={0} max={MOST_PLACES} onChange={change} />
      </View>
      <View className="slot-panel__label">{hintFor(session, capacity - slot.capacity)}</View>
      {below === null ? <ErrorLine error={error} /> : <Notice>{`已约出和保留的有 ${below} 个，号源不能更少`}</Notice>}
      <View className="slot-panel__action">
        <Button
          busy={save.isPending}
          disabled={capacity === slot.capacity}
          onClick={() => save.mutate({ slotId: slot.id, capacity })}
        >
          保存号源
        </Button>
      </View>
    </>
  )
}

/** One quarter of a clinic: how many places, and whether it is open. */
export const SlotPanel = ({ session, slot, now, onClose }: SlotPanelProps) => (
  <SidePanel title={`${session.doctorName} ${quarterText(slot.startsAt)}`} onClose={onClose}>
    <Facts session={session} slot={slot} now={now} />
    {isOver(slot, now) ? (
      <View className="slot-panel__label">这个时段已经开始，不能再改</View>
    ) : (
      <>
        <Capacity key={`${slot.id}-${slot.capacity}`} session={session} slot={slot} />
        <CloseSlot slot={slot} />
      </>
    )}
  </SidePanel>
)
