import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'
import { clock } from '@/shared/time'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { ChooseFor } from './choose-for'
import { standOf } from './words'
import './stopping.scss'

const FRESH_MS = 10_000

const EMPTY = { icon: 'check', title: '没有人受影响', hint: '这段时间没有人约' } as const

/** What became of each visit of a stopped clinic; the operator who has somebody on the phone chooses for him here. */
export function ToldList({ sessionId }: { sessionId: string }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const operator = useSession()?.role === 'operator'
  const refetchInterval = usePolling(FRESH_MS)
  const query = useQuery(orpc.booking.listStopped.queryOptions({ input: { sessionId }, refetchInterval }))
  if (openId) return <ChooseFor appointmentId={openId} back="回到名单" onBack={() => setOpenId(null)} />
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ visits }) => !visits.length }}>
      {({ visits }) => (
        <>
          <View className="stopping__quiet">
            {operator ? '打通电话后，点名字可以帮患者改约或退号。' : '没联系上的由客服打电话。'}
            24 小时内没选的，自动退号并送券。
          </View>
          {visits.map((visit) => {
            const { words, tone } = standOf(visit)
            const open = operator && visit.choice === 'open'
            return (
              <Row
                key={visit.appointmentId}
                first={visit.name}
                second={`原来 ${clock(visit.startsAt)}`}
                right={<Tag tone={tone}>{words}</Tag>}
                {...(open ? { onClick: () => setOpenId(visit.appointmentId) } : {})}
              />
            )
          })}
        </>
      )}
    </QueryView>
  )
}
