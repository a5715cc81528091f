import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '@xinglin/types/clinics'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { to } from '@/companion/navigation'
import { hoursOf, sumsIn } from './session'
import { SlotGrid } from './slot-grid'
import { StopClinic } from './stop-clinic'
import './session-card.scss'

export interface SessionCardProps {
  session: StaffSession
  /** Unfolded from the start: when there are few on the page. */
  unfolded: boolean
  selectedId: string | null
  now: number
  onSlot: (slotId: string) => void
}

function restOf(session: StaffSession): string {
  const { held, closed } = sumsIn(session)
  const words = [
    session.stopped && '已停诊',
    held && `候补保留 ${held}`,
    closed && `停约 ${closed} 个时段`,
    session.standbys && `候补 ${session.standbys} 位`,
  ]
  return words.filter(Boolean).join(' · ')
}

const Head = ({ session, open, onTap }: { session: StaffSession; open: boolean; onTap: () => void }) => {
  const { taken, capacity } = sumsIn(session)
  const rest = restOf(session)
  return (
    <View
      {...tappable(session.doctorName)}
      aria-expanded={open ? 'true' : 'false'}
      className="session__head"
      onClick={onTap}
    >
      <View className="session__text">
        <View className="session__doctor">
          {session.doctorName}
          <View className="session__department">{session.departmentName}</View>
        </View>
        <View className="session__about">
          {hoursOf(session)} · {session.place}
        </View>
        {rest ? <View className="session__rest">{rest}</View> : null}
      </View>
      <View className="session__count">
        <View className="session__taken">
          {taken}/{capacity}
        </View>
        <View className="session__about">已约</View>
      </View>
      <Icon name="down" className={classes('session__fold', open && 'session__fold--open')} />
    </View>
  )
}

/** One doctor's half day, with its quarters below. */
export function SessionCard({ session, unfolded, selectedId, now, onSlot }: SessionCardProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? unfolded
  return (
    <Card className="session">
      <Head session={session} open={open} onTap={() => setChosen(!open)} />
      {open ? (
        <>
          <SlotGrid session={session} selectedId={selectedId} now={now} onSlot={onSlot} />
          <View className="session__more">
            <Button small kind="text" onClick={() => to.visits(session.doctorId, session.date)}>
              看预约名单
            </Button>
            <StopClinic session={session} now={now} />
          </View>
        </>
      ) : null}
    </Card>
  )
}
