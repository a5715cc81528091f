import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { TITLES } from '@/shared/words'
import { KINDS, KIND_ABOUT } from '../words'
import type { Choice as Chosen } from './choice'
import './service-card.scss'

const whoOf = ({ consultant, terms }: Chosen) =>
  consultant
    ? { name: `${consultant.name}医生`, about: `${TITLES[consultant.title]} · ${consultant.departmentName}` }
    : { name: '急诊值班医生', about: `谁在值班由谁接，${terms.emergency.minutes} 分钟内回复` }

/** Whom one asks, and which of his services. */
export function ServiceCard({ choice }: { choice: Chosen }) {
  const { services, service, chooseKind, wish } = choice
  const { name, about } = whoOf(choice)
  const options = services.map(({ kind, feeFen }) => ({ value: kind, label: `${KINDS[kind]} ${yuan(feeFen)}` }))
  return (
    <Card kind="now">
      <View className="service__name">{name}</View>
      <View className="service__about">{about}</View>
      {wish.line === 'ordinary' ? (
        <View className="service__kinds">
          <Choice options={options} value={service.kind} onChange={chooseKind} />
          <View className="service__about">{KIND_ABOUT[service.kind]}</View>
        </View>
      ) : (
        <View className="service__about">喘不上气、胸痛、说话不清、大出血时不要等，马上打 120。</View>
      )}
    </Card>
  )
}
