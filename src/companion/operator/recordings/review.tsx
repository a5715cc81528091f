import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { api, orpc } from '@/shared/api/client'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Watermark } from '@/shared/ui/watermark'
import { RecordingList } from '@/shared/video/recordings/recording-list'
import type { OpenPart } from '@/shared/video/recordings/types'
import './review.scss'

interface Wish {
  consultId: string
  reason: string
}

const LEAST_REASON = 4

/** Each asking and each opening is written down with its reason, so nothing is asked again by itself. */
function Found({ consultId, reason }: Wish) {
  const query = useQuery(
    orpc.consult.reviewRecordings.queryOptions({
      ...{ input: { consultId, reason }, staleTime: Infinity, gcTime: 0, meta: { once: true } },
    }),
  )
  const open = useCallback<OpenPart>(
    (wish) => api.consult.openReviewed({ consultId, reason, ...wish }),
    [consultId, reason],
  )
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ recordings }) => <RecordingList recordings={recordings} open={open} />}
    </QueryView>
  )
}

function Form({ onAsk }: { onAsk: (wish: Wish) => void }) {
  const [consultId, setConsultId] = useState('')
  const [reason, setReason] = useState('')
  const wish = { consultId: consultId.trim(), reason: reason.trim() }
  const isReady = wish.consultId !== '' && wish.reason.length >= LEAST_REASON
  return (
    <Card>
      <Field label="问诊编号" hint="病人和医生的“视频录像”页底部有，可以复制">
        <TextInput value={consultId} maxLength={80} onChange={setConsultId} />
      </Field>
      <Field label="调阅原因" hint="病人会看到医院什么时候、为什么看过">
        <TextInput value={reason} maxLength={100} placeholder="例如：患者投诉，医务科核查" onChange={setReason} />
      </Field>
      <View className="review__go">
        <Button disabled={!isReady} onClick={() => onAsk(wish)}>
          调阅
        </Button>
      </View>
    </Card>
  )
}

/** Recordings for a complaint or a supervisor's question: with a number, and never without a reason. */
export function Review() {
  useScreenGuard()
  const [wish, setWish] = useState<Wish | null>(null)
  if (!wish) return <Form onAsk={setWish} />
  return (
    <>
      <View className="review__wish">调阅原因：{wish.reason}</View>
      <Found {...wish} />
      <Button kind="text" onClick={() => setWish(null)}>
        换一个编号
      </Button>
      <Watermark />
    </>
  )
}
