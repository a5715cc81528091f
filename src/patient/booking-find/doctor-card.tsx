import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { TITLES } from '@/shared/words'
import { ratingText, type NextFree } from './doctor-words'
import { FavouriteButton } from './favourite-button'
import { Moment } from './moment'
import './doctor-card.scss'

const Head = ({ doctor: { id, name, sex, title, departmentName } }: { doctor: Doctor }) => (
  <View className="doctor-card__head">
    <Avatar id={id} sex={sex} title={title} />
    <View className="doctor-card__who">
      <View className="doctor-card__line">
        <View className="doctor-card__name">{name}</View>
        <View className="doctor-card__title">{TITLES[title]}</View>
      </View>
      <View className="doctor-card__department">{departmentName}</View>
    </View>
    <FavouriteButton doctorId={id} name={name} />
  </View>
)

function Free({ free }: { free: NextFree | undefined }) {
  if (!free) return <View className="doctor-card__free doctor-card__free--quiet">正在看还有没有号</View>
  if (!free.startsAt)
    return <View className="doctor-card__free doctor-card__free--quiet">近 14 天没有号了，可候补</View>
  return (
    <View className="doctor-card__free">
      <View className="doctor-card__time">
        <Moment at={free.startsAt} />
      </View>
      <View className="doctor-card__left">当天余 {free.remainingThatDay} 个号</View>
    </View>
  )
}

export interface DoctorCardProps {
  doctor: Doctor
  free: NextFree | undefined
}

/** Who he is, what he is good at, when he is free next and what it costs. */
export function DoctorCard({ doctor, free }: DoctorCardProps) {
  const rating = ratingText(doctor)
  const away = doctor.status === 'away'
  return (
    <Card className="doctor-card" onClick={() => to.doctor(doctor.id)}>
      <Head doctor={doctor} />
      <View className="doctor-card__good-at">擅长：{doctor.goodAt}</View>
      {rating ? <View className="doctor-card__rating">{rating}</View> : null}
      <View className="doctor-card__foot">
        {away ? <View className="doctor-card__free doctor-card__free--quiet">近期不出诊</View> : <Free free={free} />}
        <View className="doctor-card__fee">{yuan(doctor.feeFen)}</View>
      </View>
    </Card>
  )
}
