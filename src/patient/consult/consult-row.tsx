import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useNow } from '@/shared/hooks/now'
import { pastText } from '@/shared/time'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { goTo } from './go'
import { serviceOf } from './service-words'
import { useMayPay } from './use-may-pay'
import { doctorOf, isBeforeFirstWord, stateOf, timeLeft } from './words'
import './consult-row.scss'

const TICK_MS = 1_000
const REST_MS = 60_000

/** What one waits for: unread words, the time left, or else when it began. */
function Right({ consult }: { consult: Consult }) {
  const waiting = isBeforeFirstWord(consult)
  const left = timeLeft(consult, useNow(waiting ? TICK_MS : REST_MS))
  if (consult.unread) return <Tag tone="apricot">{consult.unread} 条新消息</Tag>
  if (waiting && left) return <View className="consult-row__left">剩 {left}</View>
  return <View className="consult-row__when">{pastText(consult.createdAt)}</View>
}

/** One consult in a list: with whom, for whom, how it stands. */
export function ConsultRow({ consult }: { consult: Consult }) {
  const state = stateOf(consult)
  const mayPay = useMayPay(consult)
  return (
    <Row
      first={`${doctorOf(consult)} · ${consult.departmentName}`}
      second={
        <View className="consult-row__second">
          <View className="consult-row__about">
            {consult.patientName} · {serviceOf(consult)}
          </View>
          <Tag tone={state.tone}>{state.words}</Tag>
        </View>
      }
      right={<Right consult={consult} />}
      onClick={() => goTo(consult, mayPay)}
    />
  )
}
