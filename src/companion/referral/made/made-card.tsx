import { View } from '@tarojs/components'
import type { MadeReferral, ReferralState } from '@xinglin/types/referral'
import { momentText, monthDay, pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag, type TagProps } from '@/shared/ui/tag'
import { REFERRAL_STATES, URGENCIES } from '@/shared/words'
import './made-card.scss'

const TONES: Record<ReferralState, NonNullable<TagProps['tone']>> = {
  made: 'apricot',
  accepted: 'green',
  seen: 'green',
  missed: 'danger',
  declined: 'grey',
  expired: 'grey',
}

/** What came of it: a time, a reason against it, or until when it is still open. */
function outcomeOf({ state, visit, to, until, declinedWhy }: MadeReferral): string {
  const who = visit && visit.doctorName !== to.doctorName ? `${visit.doctorName}医生，` : ''
  if (visit) return `${who}${momentText(visit.startsAt)}`
  if (state === 'made') return `等病人选时间，最晚 ${monthDay(until)} 就诊`
  if (state === 'declined') return declinedWhy ? `病人说：${declinedWhy}` : '病人没有写原因'
  return state === 'expired' ? `到 ${monthDay(until)} 没有就诊` : ''
}

/** One referral as its doctor follows it. */
export function MadeCard({ referral }: { referral: MadeReferral }) {
  const { state, patientName, to, urgency, madeAt, reason } = referral
  return (
    <Card className="made">
      <View className="made__head">
        <View className="made__name">{patientName}</View>
        <Tag tone={TONES[state]}>{REFERRAL_STATES[state]}</Tag>
      </View>
      <View className="made__to">
        {to.departmentName}
        {to.doctorName ? ` · ${to.doctorName}医生` : ''}
      </View>
      <View className="made__outcome">{outcomeOf(referral)}</View>
      <View className="made__reason">{reason}</View>
      <View className="made__about">
        {URGENCIES[urgency]} · {pastText(madeAt)} 转出
      </View>
    </Card>
  )
}
