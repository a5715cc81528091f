import { View } from '@tarojs/components'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { useWide } from '@/companion/layout/wide'
import { useNow } from '@/shared/hooks/now'
import { Choice } from '@/shared/ui/choice'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ConfirmSelf } from './confirm-self'
import { Ended } from './ended'
import './inbox.scss'
import { Lists } from './lists'
import { Reception } from './reception'
import { RingCard } from './ring-card'
import { secondsUntil } from './standing'
import { useInbox } from './use-inbox'
import { useBegin } from './use-begin'
import { usePractice } from './use-practice'
import { useRinging } from './use-ringing'
import { Ways } from './ways'

const LISTS = [
  { value: 'now', label: '进行中' },
  { value: 'ended', label: '已结束' },
] as const

const NOBODY = { icon: 'message', title: '现在没有人问诊', hint: '打开接诊后，病人找您会出现在这里' } as const

/** Emergencies that ring; one whose minute is over is gone before the server says so. Taken, it is begun at once. */
function Rings({ query, now }: { query: ReturnType<typeof useInbox>; now: number }) {
  const rings = (query.data?.rings ?? []).filter(({ until }) => secondsUntil(until, now) > 0)
  useRinging(rings.length > 0)
  const { begin, sheet } = useBegin()
  return (
    <>
      {rings.map((ring) => (
        <RingCard key={ring.consultId} ring={ring} now={now} onTaken={begin} onGone={() => void query.refetch()} />
      ))}
      {sheet}
    </>
  )
}

/** Whether he receives, and what he set. */
function Standing() {
  const practice = usePractice()
  const [asking, setAsking] = useState(false)
  const done = () => setAsking(false)
  return (
    <>
      <QueryView query={practice} skeleton={<Skeleton count={2} />}>
        {(data) => <Reception practice={data} onConfirm={() => setAsking(true)} />}
      </QueryView>
      {asking ? <ConfirmSelf onConfirmed={done} onClose={done} /> : null}
    </>
  )
}

/** A doctor's consults: who rings, who waits and for how long, who was answered, what is over. */
export function Inbox() {
  const query = useInbox()
  const now = useNow()
  const wide = useWide()
  const [list, setList] = useState<'now' | 'ended'>('now')
  const side = (
    <>
      <Standing />
      <View className="inbox__ways">
        <Ways />
      </View>
    </>
  )
  return (
    <Columns side={side}>
      <Rings query={query} now={now} />
      {wide ? null : <Standing />}
      <View className="inbox__lists">
        <Choice options={LISTS} value={list} onChange={setList} />
      </View>
      {list === 'ended' ? (
        <Ended now={now} />
      ) : (
        <QueryView
          query={query}
          skeleton={<Skeleton count={5} />}
          empty={{ ...NOBODY, when: ({ rows }) => !rows.length }}
        >
          {({ rows }) => <Lists rows={rows} now={now} />}
        </QueryView>
      )}
      {wide ? null : (
        <View className="inbox__ways">
          <Ways />
        </View>
      )}
    </Columns>
  )
}
