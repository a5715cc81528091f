import { View } from '@tarojs/components'
import type { ListedRoom } from '@xinglin/types/displays'
import { PRINTS } from '@/shared/platform/print'
import { roomName, wayTo } from '@/shared/room-name'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { usePosters } from './use-posters'

export interface RoomsProps {
  rooms: readonly ListedRoom[]
  onPick: (place: string) => void
}

/** A department's rooms by name, each with the code at its door. */
export function Rooms({ rooms, onPick }: RoomsProps) {
  const print = usePosters()
  const all = PRINTS ? (
    <Button small kind="text" onClick={() => print(rooms)}>
      打印全部海报
    </Button>
  ) : null
  return (
    <Section title={`诊室 · ${rooms.length} 间`} extra={all}>
      <Card kind="list">
        {rooms.map(({ place, code }) => (
          <Row
            key={place}
            icon="place"
            first={roomName(place)}
            second={wayTo(place)}
            right={<View className="rooms__code">{code}</View>}
            onClick={() => onPick(place)}
          />
        ))}
      </Card>
    </Section>
  )
}
