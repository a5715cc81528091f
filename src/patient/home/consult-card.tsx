import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { goTo } from '@/patient/consult/go'
import { useMayPay } from '@/patient/consult/use-may-pay'
import { KINDS, doctorOf, isBeforeFirstWord, isUnpaid, stateOf, timeLeft } from '@/patient/consult/words'
import { to } from '@/patient/navigation'
import { useNow } from '@/shared/hooks/now'
import { clock } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'

interface Words {
  big: string
  small: string
  act: string
}

function draftWords(consult: Consult, mayPay: boolean): Words {
  if (!isUnpaid(consult)) return { big: '还没提交', small: '填好的都还在', act: '接着填' }
  if (!mayPay) return { big: '还没付款', small: `等${consult.patientName}付款`, act: '看问诊' }
  return { big: '还没付款', small: '付款后马上转给医生', act: '去支付' }
}

/** What one waits for, big, and what happens next. */
function words(consult: Consult, mayPay: boolean, now: number): Words {
  const { unread, clock: its, state } = consult
  if (consult.callId) return { big: '视频通话', small: `和${doctorOf(consult)}的通话在等您`, act: '进入视频' }
  if (state === 'drafted') return draftWords(consult, mayPay)
  if (unread) return { big: `${unread} 条新消息`, small: `${doctorOf(consult)}回复了您`, act: '去看看' }
  const left = isBeforeFirstWord(consult) ? timeLeft(consult, now) : null
  if (left && its.answerBy) {
    const late = its.promisedBy ? '医生耽搁了，' : ''
    return {
      big: `剩 ${left}`,
      small: `${late}医生最晚 ${clock(its.answerBy)} 回复，到时没回复自动退款`,
      act: '看问诊',
    }
  }
  return { big: stateOf(consult).words, small: '还可以接着问', act: '看问诊' }
}

/** Its words, and where it leads. */
function useWaiting(consult: Consult) {
  const mayPay = useMayPay(consult)
  const goOn = () => (consult.callId ? to.videoCall(consult.id) : goTo(consult, mayPay))
  return { ...words(consult, mayPay, useNow()), goOn }
}

const One = ({ consult }: { consult: Consult }) => {
  const { big, small, act, goOn } = useWaiting(consult)
  return (
    <Card kind="now">
      <View className="now__head">
        {KINDS[consult.kind]} · {doctorOf(consult)}
        <Tag tone="apricot">{consult.patientName}</Tag>
      </View>
      <View className="now__big">{big}</View>
      <View className="now__small">{small}</View>
      <View className="now__act">
        <Button onClick={goOn}>{act}</Button>
      </View>
    </Card>
  )
}

const Line = ({ consult }: { consult: Consult }) => {
  const { big, goOn } = useWaiting(consult)
  return <Row first={doctorOf(consult)} second={consult.patientName} right={big} onClick={goOn} />
}

/** The family's consults that go on: one as a card, several as lines. */
export function ConsultCard({ consults }: { consults: readonly Consult[] }) {
  const [first, ...others] = consults
  if (!first) return null
  if (!others.length) return <One consult={first} />
  return (
    <Card kind="list" title="正在进行的问诊">
      {consults.map((consult) => (
        <Line key={consult.id} consult={consult} />
      ))}
    </Card>
  )
}
