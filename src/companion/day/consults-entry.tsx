import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useNow } from '@/shared/hooks/now'
import { usePolling } from '@/shared/hooks/polling'
import { countdown } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { loadOf } from '../consult/inbox/standing'
import { to } from '../navigation'
import './todays-queues.scss'

const ASK_MS = 5_000

/** How many wait for a first word, the least time left, and whether an emergency rings. */
function useLoad() {
  const refetchInterval = usePolling(ASK_MS)
  const { data } = useQuery(orpc.consult.getInbox.queryOptions({ input: {}, refetchInterval }))
  if (!data?.changed) return null
  return { ring: data.rings[0]?.until, ...loadOf(data.rows), all: data.rows.length }
}

const Waiting = ({ waiting, answerBy }: { waiting: number; answerBy: string }) => {
  const now = useNow()
  return (
    <Card kind="now" title="在线问诊">
      <View className="todays-queue">
        <View className="todays-queue__big">
          {waiting}
          <View className="todays-queue__unit">位待回复</View>
        </View>
        <View className="todays-queue__rest">最急的还剩 {countdown(answerBy, now)}</View>
      </View>
      <View className="todays-queue__open">
        <Button onClick={to.consults}>去回复</Button>
      </View>
    </Card>
  )
}

const Ringing = ({ until }: { until: string }) => {
  const seconds = countdown(until, useNow())
  return (
    <Card kind="now" title={`⚠ 急诊有人求助，还剩 ${seconds}`}>
      <Button kind="danger" onClick={to.consults}>
        去接诊
      </Button>
    </Card>
  )
}

/** The way to a doctor's consults: an emergency that rings, who waits and for how long, else one quiet line. */
export function ConsultsEntry() {
  const load = useLoad()
  if (load?.ring) return <Ringing until={load.ring} />
  if (load?.answerBy) return <Waiting waiting={load.waiting} answerBy={load.answerBy} />
  const second = load?.all ? `${load.all} 位进行中，都回复了` : '现在没有人等'
  return (
    <Card kind="list">
      <Row icon="message" first="在线问诊" second={load ? second : '接诊、回复、常用语、价格'} onClick={to.consults} />
    </Card>
  )
}
