import { View } from '@tarojs/components'
import type { ConsultKind } from '@xinglin/types/consult'
import type { Consultant } from '@xinglin/types/consultant'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { whenSignedIn } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { TITLES } from '@/shared/words'
import { KINDS, paceWords } from '../words'
import './consultant-card.scss'

const FEES = [
  ['advice', 'adviceFen'],
  ['revisit', 'revisitFen'],
] as const

const Fees = ({ consultant, kind }: { consultant: Consultant; kind: ConsultKind | null }) => (
  <View className="consultant__fees">
    {FEES.map(([each, field]) => {
      const fen = consultant[field]
      if (fen === null || (kind && kind !== each)) return null
      return (
        <View key={each} className="consultant__fee">
          {kind ? null : <View className="consultant__kind">{KINDS[each]}</View>}
          {yuan(fen)}
        </View>
      )
    })}
  </View>
)

export interface ConsultantCardProps {
  consultant: Consultant
  kind: ConsultKind | null
}

/** Who he is, whether he is there, how soon he answers, and what it costs. */
export function ConsultantCard({ consultant, kind }: ConsultantCardProps) {
  const { doctorId, name, title, departmentName, goodAt, ratingPercent, taking } = consultant
  const ask = () => whenSignedIn(() => to.openConsult({ doctorId, ...(kind ? { kind } : {}) }))
  return (
    <Card className="consultant" onClick={() => (taking ? ask() : to.doctor(doctorId))}>
      <View className="consultant__head">
        <View className="consultant__who">
          <View className="consultant__name">{name}</View>
          <View className="consultant__title">
            {TITLES[title]} · {departmentName}
          </View>
        </View>
        <Tag tone={taking ? 'green' : 'grey'}>{taking ? '现在接诊' : '现在不接诊'}</Tag>
      </View>
      <View className="consultant__good-at">擅长：{goodAt}</View>
      <View className="consultant__foot">
        <View className="consultant__pace">
          {taking ? paceWords(consultant) : '可以看看他的门诊'}
          {ratingPercent === null ? null : <View>近30天好评 {ratingPercent}%</View>}
        </View>
        <Fees consultant={consultant} kind={kind} />
      </View>
    </Card>
  )
}
