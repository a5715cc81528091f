import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { addDays, civilDate } from '@/shared/time'
import { Tiles } from '@/shared/ui/tiles'
import { Columns } from '../layout/columns'
import { useWide } from '../layout/wide'
import { DaySums, type Day } from './day-sums'
import { useMessageWays } from './message-ways'
import { useMoneyWays } from './money-ways'
import { Watch } from './watch'
import { WAYS } from './ways'
import './desk.scss'

/** An operator's first page: how the day stands, the ways in, and which clinics need him. */
export function Desk() {
  const name = useSession()?.displayName
  const wide = useWide()
  const [day, setDay] = useState<Day>('today')
  const date = day === 'today' ? civilDate() : addDays(civilDate(), 1)
  const query = useQuery(orpc.booking.getDayTotals.queryOptions({ input: { date } }))
  const messageWays = useMessageWays()
  const moneyWays = useMoneyWays()
  const watch = <Watch query={query} day={day} date={date} />
  return (
    <>
      <View className="desk__hello">{name}，您好</View>
      <Columns side={watch}>
        <DaySums query={query} day={day} date={date} onDay={setDay} />
        <Tiles tiles={[...WAYS, ...messageWays, ...moneyWays]} />
      </Columns>
      {wide ? null : watch}
    </>
  )
}
