import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ListedRoom } from '@xinglin/types/examination'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { orpc } from '@/shared/api/client'
import { civilDate } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { DateStrip } from '../sessions/date-strip'
import { RoomPanel } from './room-panel'
import { RoomSheet } from './room-sheet'
import { hoursOn, placeWords } from './words'
import './examinations.scss'

const EMPTY = { icon: 'place', title: '还没有检查室', hint: '建好以后，患者约号时就能一起预留检查' } as const

interface RoomsProps {
  rooms: readonly ListedRoom[]
  date: string
  onOpen: (roomId: string) => void
}

const Rooms = ({ rooms, date, onOpen }: RoomsProps) => (
  <Card kind="list" className="rooms__list">
    {rooms.map((room) => (
      <Row
        key={room.id}
        first={room.name}
        second={`${placeWords(room)} · ${hoursOn(room, date)}`}
        onClick={() => onOpen(room.id)}
      />
    ))}
  </Card>
)

const Hint = () => <Empty icon="list" title="点一个检查室" hint="在这里看当天名单、标记做完或停用" />

/** The rooms, when they are open on a day, and each one's list of that day. */
export function Examinations() {
  const [date, setDate] = useState(civilDate())
  const [roomId, setRoomId] = useState<string | null>(null)
  const [editing, setEditing] = useState<ListedRoom | 'new' | null>(null)
  const query = useQuery(orpc.examination.listRooms.queryOptions({ input: {} }))
  const room = query.data?.rooms.find(({ id }) => id === roomId)
  const panel = room ? (
    <RoomPanel
      key={room.id + date}
      room={room}
      date={date}
      onEdit={() => setEditing(room)}
      onClose={() => setRoomId(null)}
    />
  ) : null
  const add = { text: '新增检查室', onClick: () => setEditing('new') }
  return (
    <>
      <DateStrip date={date} onChange={setDate} />
      <Columns panel={panel} side={panel ? null : <Hint />}>
        <View className="rooms__tools">
          <Button small kind="secondary" icon="plus" onClick={add.onClick}>
            新增检查室
          </Button>
        </View>
        <QueryView query={query} empty={{ ...EMPTY, action: add, when: ({ rooms }) => !rooms.length }}>
          {({ rooms }) => <Rooms rooms={rooms} date={date} onOpen={setRoomId} />}
        </QueryView>
      </Columns>
      {editing ? <RoomSheet room={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </>
  )
}
