import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { type Ending, endingOf, isMoneyBack } from '../ending'
import { doctorOf } from '../words'
import { AskAgain } from './ask-again'
import { RateSheet } from './rate-sheet'
import { ratingText } from './rating'
import './end-card.scss'

const Way = ({ way, consult: { referral, endReason } }: { way: Ending['way']; consult: Consult }) => {
  if (endReason === 'nobody') {
    return (
      <Button kind="danger" icon="phone" onClick={() => callPhone('120')}>
        打 120
      </Button>
    )
  }
  if (way === 'department' && referral) {
    const { departmentId, departmentName, referralId } = referral
    return (
      <>
        <Button onClick={() => to.referral(referralId)}>选转诊的号</Button>
        <Button kind="secondary" onClick={() => to.doctors(departmentId, departmentName)}>
          去挂{departmentName}
        </Button>
      </>
    )
  }
  if (way === 'book') return <Button onClick={to.find}>去挂号</Button>
  return way === 'doctors' ? <Button onClick={to.consults}>看正在接诊的医生</Button> : null
}

/** Once it was answered, and not rated yet. */
const mayRate = ({ state, answeredAt, rating }: Consult) =>
  (state === 'ended' || state === 'referred') && answeredAt !== null && rating === null

const Rate = ({ consult }: { consult: Consult }) => {
  const [open, setOpen] = useState(false)
  if (consult.rating) return <View className="end__rated">您的评价：{ratingText(consult.rating)}</View>
  if (!mayRate(consult)) return null
  return (
    <>
      <Button kind="secondary" icon="star" onClick={() => setOpen(true)}>
        评价医生
      </Button>
      {open ? <RateSheet consultId={consult.id} doctor={doctorOf(consult)} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const MoneyBack = ({ consult }: { consult: Consult }) => {
  if (!isMoneyBack(consult)) return null
  const { orderId } = consult
  return (
    <View className="end__money">
      <View>钱原路退回，一般 1–3 个工作日到账。</View>
      {orderId ? (
        <Button kind="text" onClick={() => to.order(orderId)}>
          看退款进度
        </Button>
      ) : null}
    </View>
  )
}

/** How it ended, why, where the money is, and what to do next. */
export function EndCard({ consult }: { consult: Consult }) {
  const ending = endingOf(consult)
  if (!ending) return null
  const { endNote, judgement, plan, id } = consult
  const reason = endNote || (judgement && !judgement.accepted ? judgement.reason : '')
  return (
    <View className="end">
      <View className="end__title">{ending.title}</View>
      <View className="end__hint">{ending.hint}</View>
      {reason ? <View className="end__reason">医生写的原因：{reason}</View> : null}
      <MoneyBack consult={consult} />
      <View className="end__ways">
        <Way way={ending.way} consult={consult} />
        {plan ? (
          <Button kind="secondary" icon="list" onClick={() => to.consultPlan(id)}>
            看医生的方案
          </Button>
        ) : null}
        <AskAgain consult={consult} />
        <Rate consult={consult} />
      </View>
    </View>
  )
}
