import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ListedRoom, RoomVisitor } from '@xinglin/types/examination'
import { SidePanel } from '@/companion/layout/side-panel'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { usePolling } from '@/shared/hooks/polling'
import { civilDate, clock, dayText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { ErrorLine } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import { CloseDay } from './close-day'
import { placeWords } from './words'
import './examinations.scss'

const CHECK_MS = 15_000

/** 做完了, and back again after a slip of the finger. */
function Mark({ visitor }: { visitor: RoomVisitor }) {
  const { appointmentId, kind, patientName, state } = visitor
  const done = state !== 'done'
  const words = done ? `${patientName}已做完` : `${patientName}改回没做`
  const mark = useCommand(orpc.examination.markDone, { onSuccess: () => toast(words) })
  return (
    <View className="rooms__mark">
      {done ? null : <Tag>已做完</Tag>}
      <Button
        small
        kind={done ? 'secondary' : 'text'}
        busy={mark.isPending}
        onClick={() => mark.mutate({ appointmentId, kind, done })}
      >
        {done ? '做完了' : '撤回'}
      </Button>
      <ErrorLine error={mark.error} />
    </View>
  )
}

const Standing = ({ visitor, today }: { visitor: RoomVisitor; today: boolean }) => {
  if (visitor.state === 'held') return <Tag tone="apricot">等医生开单</Tag>
  return today || visitor.state === 'done' ? <Mark visitor={visitor} /> : <Tag>已开单</Tag>
}

const Visitor = ({ visitor, today }: { visitor: RoomVisitor; today: boolean }) => (
  <View className="rooms__visitor">
    <View className="rooms__time">{clock(visitor.startsAt)}</View>
    <View className="rooms__who">
      <View className="rooms__name">{visitor.patientName}</View>
      <View className="rooms__kind">{visitor.kindName}</View>
    </View>
    <Standing visitor={visitor} today={today} />
  </View>
)

export interface RoomPanelProps {
  room: ListedRoom
  date: string
  onEdit: () => void
  onClose: () => void
}

/** A room's day: who comes when, who is done, and closing it. */
export function RoomPanel({ room, date, onEdit, onClose }: RoomPanelProps) {
  const query = useQuery(
    orpc.examination.getRoomDay.queryOptions({
      input: { roomId: room.id, date },
      refetchInterval: usePolling(CHECK_MS),
    }),
  )
  const buttons = (
    <>
      {query.data ? <CloseDay room={room} date={date} day={query.data} /> : null}
      <Button kind="text" onClick={onEdit}>
        改开放时间和名额
      </Button>
    </>
  )
  return (
    <SidePanel title={room.name} onClose={onClose} action={buttons}>
      <View className="rooms__about">
        {placeWords(room)} · 每 {room.minutes} 分钟 {room.capacity} 位 · {room.kindNames.join('、')}
      </View>
      <QueryView query={query}>
        {({ visitors, places, closed }) => (
          <>
            <View className="rooms__sum">
              {closed === null
                ? `${dayText(date)}已约 ${visitors.length} 位，共 ${places} 个位置`
                : `${dayText(date)}停用${closed ? `：${closed}` : ''}`}
            </View>
            {visitors.map((visitor) => (
              <Visitor key={visitor.appointmentId + visitor.kind} visitor={visitor} today={date <= civilDate()} />
            ))}
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
