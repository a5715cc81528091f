import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { useState } from 'react'
import { FavouriteButton } from '@/patient/booking-find/favourite-button'
import { ratingText } from '@/patient/booking-find/doctor-words'
import { yuan } from '@/shared/money'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { TITLES } from '@/shared/words'
import './doctor-head.scss'

const Who = ({ doctor: { id, name, sex, title, departmentName } }: { doctor: Doctor }) => (
  <View className="doctor-head__top">
    <Avatar id={id} sex={sex} title={title} size="large" />
    <View className="doctor-head__who">
      <View className="doctor-head__name">{name}</View>
      <View className="doctor-head__about">
        <View className="doctor-head__part">{TITLES[title]}</View>
        <View className="doctor-head__part">{departmentName}</View>
      </View>
    </View>
    <FavouriteButton doctorId={id} name={name} />
  </View>
)

const Facts = ({ doctor }: { doctor: Doctor }) => {
  const rating = ratingText(doctor)
  return (
    <View className="doctor-head__facts">
      <View className="doctor-head__fee">{yuan(doctor.feeFen)}</View>
      <View className="doctor-head__fact">挂号费</View>
      {rating ? <View className="doctor-head__fact">{rating}</View> : null}
    </View>
  )
}

const More = ({ doctor: { about, illnesses, years } }: { doctor: Doctor }) => (
  <View className="doctor-head__more">
    <View>从医 {years} 年</View>
    {about ? <View>{about}</View> : null}
    {illnesses.length ? <View className="doctor-head__illnesses">常看：{illnesses.join('、')}</View> : null}
  </View>
)

/** Who he is, in five lines; his story unfolds on a tap. */
export function DoctorHead({ doctor }: { doctor: Doctor }) {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <Who doctor={doctor} />
      <Facts doctor={doctor} />
      <View className={classes('doctor-head__good-at', open && 'doctor-head__good-at--open')}>
        擅长：{doctor.goodAt}
      </View>
      {open ? <More doctor={doctor} /> : null}
      <View
        {...tappable(open ? '收起介绍' : '看介绍')}
        aria-expanded={open ? 'true' : 'false'}
        className="doctor-head__toggle"
        onClick={() => setOpen(!open)}
      >
        {open ? '收起' : '看介绍'}
        <Icon name="down" className={classes('doctor-head__down', open && 'doctor-head__down--up')} />
      </View>
    </Card>
  )
}
