import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { ListedRoom } from '@xinglin/types/displays'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { Columns } from '@/companion/layout/columns'
import { to } from '@/companion/navigation'
import { SelectButton } from '../form/select'
import { DepartmentSheet } from '../pick/department-sheet'
import { useDepartments } from '../pick/departments'
import { HallPanel, RoomPanel } from './room-panel'
import { Rooms } from './rooms'
import './displays.scss'

/** Which screen is open beside the list. */
type Picked = { kind: 'hall' } | { kind: 'room'; place: string }

const EMPTY = {
  icon: 'place',
  title: '两周内没有排诊室',
  hint: '排了班、开了诊，这个科室的诊室就会出现在这里',
  action: { text: '去排班', onClick: () => to.schedule() },
} as const

const Hint = () => <Empty icon="place" title="点一块屏或一间诊室" hint="在这里拿地址和签到码" />

interface OfDepartmentProps {
  departmentId: string
}

function OfDepartment({ departmentId }: OfDepartmentProps) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const query = useQuery(orpc.queue.listRooms.queryOptions({ input: { departmentId } }))
  const close = () => setPicked(null)
  const room: ListedRoom | undefined =
    picked?.kind === 'room' ? query.data?.rooms.find(({ place }) => place === picked.place) : undefined
  const panel =
    picked?.kind === 'hall' ? (
      <HallPanel departmentId={departmentId} onClose={close} />
    ) : room ? (
      <RoomPanel key={room.place} room={room} onClose={close} />
    ) : null
  return (
    <Columns panel={panel} side={panel ? null : <Hint />}>
      <View className="displays__note">屏上只有当天的号码和姓，精神、传染、生殖等科室只有号码。</View>
      <Card kind="list">
        <Row icon="people" first="候诊大厅屏" second="今天所有诊室的叫号" onClick={() => setPicked({ kind: 'hall' })} />
      </Card>
      <QueryView query={query} empty={{ ...EMPTY, when: ({ rooms }) => !rooms.length }}>
        {({ rooms }) => <Rooms rooms={rooms} onPick={(place) => setPicked({ kind: 'room', place })} />}
      </QueryView>
    </Columns>
  )
}

/** The screens of a department and its rooms, and the codes at their doors. */
export function Displays() {
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const name = useDepartments().data?.departments.find(({ id }) => id === departmentId)?.name
  const choose = (id: string) => {
    setDepartmentId(id)
    setChoosing(false)
  }
  const open = () => setChoosing(true)
  return (
    <>
      <View className="displays__pick">
        <SelectButton label="科室" words={name ?? null} onClick={open} />
      </View>
      {departmentId ? (
        <OfDepartment key={departmentId} departmentId={departmentId} />
      ) : (
        <Empty
          icon="place"
          title="先选一个科室"
          hint="每个科室有一块大厅屏，每间诊室有门口屏和签到海报"
          action={{ text: '选择科室', onClick: open }}
        />
      )}
      {choosing ? <DepartmentSheet value={departmentId} onPick={choose} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}
